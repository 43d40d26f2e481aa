using System.Collections.ObjectModel;

namespace PerfBudget.Domain.Checks;

/// <summary>What came of running the book over a form: its findings, gravest first, and the checks that could not run.</summary>
/// <param name="findings">The findings.</param>
/// <param name="failures">The checks that could not run. Where there are any, no finding does not mean that nothing is wrong.</param>
public sealed class CheckResult(IList<Finding> findings, IReadOnlyList<CheckFailure> failures) : ReadOnlyCollection<Finding>(findings)
{
    /// <summary>The checks that could not run, in the order of the book.</summary>
    public IReadOnlyList<CheckFailure> Failures { get; } = failures;
}

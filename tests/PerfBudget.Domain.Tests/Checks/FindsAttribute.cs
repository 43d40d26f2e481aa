using PerfBudget.Domain.Checks;

namespace PerfBudget.Domain.Tests.Checks;

/// <summary>A test that a check finds what it is for.</summary>
/// <typeparam name="T">The check.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class FindsAttribute<T> : FactAttribute where T : ICheck;

/// <summary>A test that a check keeps quiet where nothing is wrong.</summary>
/// <typeparam name="T">The check.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class KeepsQuietAttribute<T> : FactAttribute where T : ICheck;

/// <summary>What tests of a check say.</summary>
public abstract class CheckTests
{
    /// <summary>The check has something to say, in a whole sentence, and points at a cell.</summary>
    protected static void Finds<T>(Form form) where T : ICheck, new()
    {
        var check = new T();
        check.Kinds.ShouldContain(form.File.Kind);
        var findings = check.Run(form.Context).ToArray();
        findings.ShouldNotBeEmpty();
        foreach (var finding in findings)
        {
            finding.Code.ShouldBe(check.Code);
            finding.Message.ShouldEndWith("。");
            finding.Place.Path.ShouldNotBeNullOrWhiteSpace();
            finding.Place.Term.ShouldNotBeNullOrWhiteSpace();
        }

        CheckBook.Shipped.Run(form.Context).ShouldNotBeEmpty();
    }

    /// <summary>The check has nothing to say, or does not read such a form.</summary>
    protected static void Quiet<T>(Form form) where T : ICheck, new()
    {
        var check = new T();
        if (check.Kinds.Contains(form.File.Kind))
        {
            check.Run(form.Context).Select(finding => finding.Message).ShouldBeEmpty();
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>One thing that a reviewer would say of a form.</summary>
/// <param name="Code">The stable code of the check, such as <c>money.sum</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Place">The cell it speaks of.</param>
/// <param name="Message">One Chinese sentence, with the formula and its numbers.</param>
/// <param name="Expected">What should stand there, or null where no one value should.</param>
/// <param name="Found">What stands there, or null where it is blank.</param>
/// <param name="Citation">The rule's source.</param>
public sealed record Finding(string Code, Severity Severity, FindingPlace Place, string Message, string? Expected, string? Found, Citation Citation)
{
    /// <summary>Further cells of the same cause.</summary>
    public IReadOnlyList<FindingPlace> Also { get; init; } = [];

    /// <summary>What findings of one check are said together by; null where each is said alone.</summary>
    internal string? Together { get; init; }

    /// <summary>What several findings of one cause say, after the names of their rows.</summary>
    internal string? TogetherMessage { get; init; }
}

/// <summary>A cell of a form.</summary>
/// <param name="Path">The field: <c>project.end</c>, <c>money.executed.total</c>, <c>indicator.target</c>, <c>group.产出指标.score</c>.</param>
/// <param name="Term">The field's official term.</param>
/// <param name="Row">The indicator's identity; null outside the table of indicators.</param>
/// <param name="RowName">The indicator's 三级指标; null outside the table or where it is blank.</param>
public sealed record FindingPlace(string Path, string Term, Guid? Row = null, string? RowName = null);

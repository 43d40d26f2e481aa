using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>What all checks share: who they are, and how they point at a cell.</summary>
/// <param name="code">See <see cref="ICheck.Code"/>.</param>
/// <param name="severity">See <see cref="ICheck.Severity"/>.</param>
/// <param name="title">See <see cref="ICheck.Title"/>.</param>
/// <param name="rule">See <see cref="ICheck.Rule"/>.</param>
/// <param name="citation">See <see cref="ICheck.Citation"/>.</param>
public abstract class Check(string code, Severity severity, string title, string rule, Citation citation) : ICheck
{
    /// <summary>All three forms.</summary>
    protected static readonly IReadOnlyList<FormKind> EveryStage = [FormKind.Declaration, FormKind.Tracking, FormKind.SelfEvaluation];

    /// <summary>The forms that say what was reached.</summary>
    protected static readonly IReadOnlyList<FormKind> LaterStages = [FormKind.Tracking, FormKind.SelfEvaluation];

    /// <summary>The declaration alone.</summary>
    protected static readonly IReadOnlyList<FormKind> DeclarationOnly = [FormKind.Declaration];

    /// <summary>The tracking alone.</summary>
    protected static readonly IReadOnlyList<FormKind> TrackingOnly = [FormKind.Tracking];

    /// <summary>The self-evaluation alone.</summary>
    protected static readonly IReadOnlyList<FormKind> SelfEvaluationOnly = [FormKind.SelfEvaluation];

    /// <inheritdoc/>
    public string Code { get; } = code;

    /// <inheritdoc/>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public string Rule { get; } = rule;

    /// <inheritdoc/>
    public Severity Severity { get; } = severity;

    /// <inheritdoc/>
    public Citation Citation { get; } = citation;

    /// <inheritdoc/>
    public virtual IReadOnlyList<FormKind> Kinds => EveryStage;

    /// <inheritdoc/>
    public virtual IReadOnlyList<Threshold> Thresholds => [];

    /// <inheritdoc/>
    public virtual IReadOnlyList<string> Supersedes => [];

    /// <inheritdoc/>
    public abstract IEnumerable<Finding> Run(CheckContext context);

    /// <summary>A finding at a field that stands alone.</summary>
    protected Finding At(Field field, string message, string? expected = null, string? found = null) =>
        new(Code, Severity, new FindingPlace(field.Path, field.Term), message, expected, found, Citation);

    /// <summary>A finding at a cell of the money block.</summary>
    protected Finding At(FundingMeasure measure, FundingSource source, string message, string? expected = null, string? found = null) =>
        new(Code, Severity, new FindingPlace(new MoneyPath(measure, source).ToString(), new MoneyPath(measure, source).Term), message, expected, found, Citation);

    /// <summary>A finding at a cell of an indicator's row.</summary>
    internal Finding At(Row row, IndicatorField field, string message, string? expected = null, string? found = null) =>
        new(Code, Severity, new FindingPlace("indicator." + field.Path, field.Term, row.Indicator.Id, row.Indicator.Name), message, expected, found, Citation);

    /// <summary>A finding at a cell of an indicator's row that is said together with others of the same <paramref name="together"/>.</summary>
    internal Finding AtTogether(Row row, IndicatorField field, string message, string togetherMessage, string? expected = null, string? found = null, string together = "") =>
        At(row, field, message, expected, found) with { Together = together, TogetherMessage = togetherMessage };

    /// <summary>A finding at the indicators as a whole.</summary>
    protected Finding AtIndicators(string message, string? expected = null, string? found = null) =>
        new(Code, Severity, new FindingPlace("indicators", "绩效指标"), message, expected, found, Citation);

    /// <summary>A finding at the points of a group.</summary>
    protected Finding AtGroup(string group, string cell, string message, string? expected = null, string? found = null) =>
        new(Code, Severity, new FindingPlace($"group.{group}.{cell}", group), message, expected, found, Citation);
}

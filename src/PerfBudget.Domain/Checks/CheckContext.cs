using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>What a check sees: the form, the earlier forms of the project as far as they are known, and the place's settings.</summary>
/// <param name="file">The form.</param>
/// <param name="settings">The place's settings; the defaults where null.</param>
public sealed class CheckContext(FormContent file, CheckSettings? settings = null)
{
    private readonly Dictionary<string, decimal> _values = new(StringComparer.Ordinal);
    private IReadOnlyList<Row>? _rows;
    private ScoreSheet? _sheet;

    /// <summary>The form.</summary>
    public FormContent File { get; } = file;

    /// <summary>The place's settings.</summary>
    public CheckSettings Settings { get; } = settings ?? CheckSettings.Default;

    /// <summary>How the place gives points.</summary>
    public ScoringScheme Scheme { get; init; } = ScoringScheme.Default;

    /// <summary>The paths of the fields that the form prints, blank ones included; null where nobody knows, and then no check asks for a field that may not be on the form.</summary>
    public IReadOnlySet<string>? Printed { get; init; }

    /// <summary>The columns of the indicators that are filed beside the form though it does not print them (不打印), such as <c>weight</c>; empty where it is read from paper.</summary>
    public IReadOnlyCollection<string> Beside { get; init; } = [];

    /// <summary>What the form prints beside a cell, by the cell's path, so that findings call it by that; null where nobody knows.</summary>
    public Func<string, string?>? CellName { get; init; }

    /// <summary>What the layout of a tracking prints where the form names no period, such as 1-7月; null where it prints none.</summary>
    public string? UsualPeriod { get; init; }

    /// <summary>The approved declaration of the same project and year.</summary>
    public FormContent? Approved { get; init; }

    /// <summary>The tracking of the same project and year.</summary>
    public FormContent? Tracked { get; init; }

    /// <summary>The same stage's form of last year.</summary>
    public FormContent? LastYear { get; init; }

    /// <summary>Whether the form has rows that are not among these (协助填报): no check may then miss one.</summary>
    public bool IsPart { get; init; }

    /// <summary>The budget year as far as the form says it.</summary>
    public int? Year => File.Year?.Number ?? File.Evaluation.Year?.Value?.Number ?? File.Tracking.Period?.Value?.To.Year;

    /// <summary>The number that counts for a threshold.</summary>
    public decimal Value(Threshold threshold)
    {
        if (!_values.TryGetValue(threshold.Name, out var value))
        {
            _values[threshold.Name] = value = Settings.Value(threshold, Year);
        }

        return value;
    }

    /// <summary>The indicators of the year, with what their words mean.</summary>
    internal IReadOnlyList<Row> Rows => _rows ??= [.. File.Indicators.Select(indicator => new Row(indicator, IsWithinTheYear))];

    /// <summary>Whether the form tells of a part of the year only: a tracking whose period ends before December.</summary>
    internal bool IsWithinTheYear => File.Kind == FormKind.Tracking && TrackingTime.Gone(File, UsualPeriod) is ( < 12, _);

    /// <summary>Whether the form is known to print the field.</summary>
    internal bool Prints(Field field) => Printed?.Contains(field.Path) == true;

    /// <summary>Whether the form is known to print the column.</summary>
    internal bool Prints(IndicatorField field) => Printed?.Contains(EditableCell.IndicatorPrefix + field.Path) == true;

    /// <summary>The amount of the total by a measure, in the printed unit.</summary>
    internal decimal? Total(FundingMeasure measure) => Amount(FundingSource.Total, measure);

    /// <summary>The amount of a source by a measure, in the printed unit (元 where none is printed).</summary>
    internal decimal? Amount(FundingSource source, FundingMeasure measure) =>
        Numbers.Within(File.Funding.Amount(source, measure)?.In(Unit));

    /// <summary>The amount of the total by a measure on a form, in 元.</summary>
    internal static decimal? Yuan(FormContent file, FundingMeasure measure) => Numbers.Within(file.Funding.Amount(FundingSource.Total, measure)?.Yuan);

    /// <summary>The printed unit; 元 where none is printed.</summary>
    internal MoneyUnit Unit => File.Funding.Unit ?? MoneyUnit.Yuan;

    /// <summary>元 or 万元, as the form prints it.</summary>
    internal string UnitTerm => Unit == MoneyUnit.Yuan ? "元" : "万元";

    /// <summary>The points by the place's scheme.</summary>
    internal ScoreSheet Sheet => _sheet ??= ScoreSheet.Of(File, Scheme);

    /// <summary>The year's budget that spending is measured by: 全年预算数, else what was asked for, else the first budget.</summary>
    internal decimal? Budget => Total(FundingMeasure.Budget) ?? Total(FundingMeasure.Annual) ?? Total(FundingMeasure.Initial);

    /// <summary>Spent of the budget, in percent; null where it cannot be said.</summary>
    internal decimal? ExecutionRate => Total(FundingMeasure.Executed) is { } executed && Budget is > 0 and var budget ? Numbers.Percent(executed, budget) : null;
}

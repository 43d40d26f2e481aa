using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Fields;

/// <summary>One field of an indicator row: a column of the form's indicator table.</summary>
/// <param name="Path">The name in profiles and interfaces, such as <c>target</c>.</param>
/// <param name="Term">The official Chinese term, such as 年度指标值.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="MaxLength">The most characters it takes.</param>
/// <param name="Get">The text in the cell; null where it is blank.</param>
/// <param name="Set">Writes a text into the cell; null clears it.</param>
public sealed record IndicatorField(
    string Path, string Term, FieldType Type, int MaxLength, Func<Indicator, string?> Get, Action<Indicator, string?> Set)
{
    /// <inheritdoc/>
    public override string ToString() => $"indicator.{Path} ({Term})";
}

/// <summary>All fields of an indicator row.</summary>
public static class IndicatorFields
{
    /// <summary>The mark in a ticked box.</summary>
    public const string TickMark = "√";

    /// <summary>The most characters of an indicator's texts.</summary>
    public const int MaxText = 2_000;

#pragma warning disable CS1591 // each field says itself by its path and term
    public static readonly IndicatorField Level1 = Text("level1", "一级指标", i => i.Level1, (i, v) => i.Level1 = v);
    public static readonly IndicatorField Level2 = Text("level2", "二级指标", i => i.Level2, (i, v) => i.Level2 = v);
    public static readonly IndicatorField Level3 = Text("level3", "三级指标", i => i.Name, (i, v) => i.Name = v);
    public static readonly IndicatorField Target = TargetField("target", "年度指标值", i => i.Target, (i, v) => i.Target = v);
    public static readonly IndicatorField Expected = TargetField("expected", "应完成的绩效目标值", i => i.Expected, (i, v) => i.Expected = v);
    public static readonly IndicatorField Actual = TargetField("actual", "实际完成值", i => i.Actual, (i, v) => i.Actual = v);
    public static readonly IndicatorField Forecast = TargetField("forecast", "全年预计完成情况", i => i.Forecast, (i, v) => i.Forecast = v);
    public static readonly IndicatorField Weight = Points("weight", "分值", i => i.Weight, (i, v) => i.Weight = v);
    public static readonly IndicatorField Score = Points("score", "得分", i => i.Score, (i, v) => i.Score = v);
    public static readonly IndicatorField Deviation = Text("deviation", "偏差情况", i => i.Deviation, (i, v) => i.Deviation = v);
    public static readonly IndicatorField Reason = Text("reason", "偏差原因", i => i.Reason, (i, v) => i.Reason = v);
    public static readonly IndicatorField Measure = Text("measure", "改进措施", i => i.Measure, (i, v) => i.Measure = v);
    public static readonly IndicatorField ReasonAndMeasure = Text("reasonAndMeasure", "偏差原因分析及改进措施", Deviations.Join, Deviations.Split);
    public static readonly IndicatorField Remark = Text("remark", "备注", i => i.Remark, (i, v) => i.Remark = v);
#pragma warning restore CS1591

    /// <summary>All fields, in the order in which forms print them; the ticks last.</summary>
    public static IReadOnlyList<IndicatorField> All { get; } =
    [
        Level1, Level2, Level3, Target, Expected, Actual, Forecast, Weight, Score, Deviation, Reason, Measure, ReasonAndMeasure, Remark,
        .. Enum.GetValues<DeviationCause>().Select(Cause),
        .. Enum.GetValues<Likelihood>().Select(LikelihoodOf),
    ];

    private static readonly Dictionary<string, IndicatorField> ByPath = All.ToDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>The field of the path, or null.</summary>
    public static IndicatorField? Find(string path) => ByPath.GetValueOrDefault(path);

    private static IndicatorField Text(string path, string term, Func<Indicator, string?> get, Action<Indicator, string?> set) =>
        new(path, term, FieldType.LongText, MaxText, get, (row, text) => set(row, string.IsNullOrWhiteSpace(text) ? null : text.Trim()));

    private static IndicatorField TargetField(string path, string term, Func<Indicator, TargetValue?> get, Action<Indicator, TargetValue?> set) =>
        new(path, term, FieldType.Target, MaxText, row => get(row)?.Text, (row, text) => set(row, TargetValue.Parse(text)));

    private static IndicatorField Points(string path, string term, Func<Indicator, Written<decimal>?> get, Action<Indicator, Written<decimal>?> set) =>
        new(path, term, FieldType.Points, FieldCatalog.ShortText, row => get(row)?.Text, (row, text) => set(row, WrittenValues.Number(text)));

    private static IndicatorField Cause(DeviationCause cause) => new(
        "cause." + cause.ToString().ToLowerInvariant(), cause.Term(), FieldType.Tick, 1,
        row => row.Causes.Contains(cause) ? TickMark : null,
        (row, text) => row.Causes = string.IsNullOrWhiteSpace(text)
            ? [.. row.Causes.Where(ticked => ticked != cause)]
            : [.. row.Causes.Append(cause).Distinct().Order()]);

    private static IndicatorField LikelihoodOf(Likelihood likelihood) => new(
        "likelihood." + likelihood.ToString().ToLowerInvariant(), likelihood.Term(), FieldType.Tick, 1,
        row => row.Likelihood == likelihood ? TickMark : null,
        (row, text) => row.Likelihood = !string.IsNullOrWhiteSpace(text) ? likelihood : row.Likelihood == likelihood ? null : row.Likelihood);
}

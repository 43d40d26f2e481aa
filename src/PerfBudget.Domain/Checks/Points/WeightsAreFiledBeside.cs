using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>Points that a declaration does not print, but the self-evaluation needs, are filed beside it.</summary>
public sealed class WeightsAreFiledBeside() : Check("points.beside", Severity.Hint, "不打印的分值也要填",
    "申报表不印分值、而本地自评按指标计分的，分值填在表右“不打印”的一栏，随申报批复，自评时带出；没有填全的给出提示。", Sources.Weights)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => DeclarationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (!context.Beside.Contains(IndicatorFields.Weight.Path) || context.Scheme.By != ScoredBy.Indicators || context.IsPart)
        {
            yield break;
        }

        var rows = context.Rows.Where(row => row.Indicator.Horizon == Horizon.Annual).ToArray();
        var blank = rows.Count(row => row.Indicator.Weight is null);
        if (blank > 0)
        {
            var (points, rest) = (Numbers.Show(context.Scheme.Execution.Points), Numbers.Show(context.Scheme.Total - context.Scheme.Execution.Points));
            yield return AtIndicators(
                $"{(blank == rows.Length ? "各项指标都" : $"{rows.Length} 项指标中有 {blank} 项")}没有分值。本表不印分值，但自评按指标计分：请在表右“分值（不打印）”一栏填写，"
                + $"合计 {rest}（另有预算执行率 {points}）。", rest);
        }
    }
}

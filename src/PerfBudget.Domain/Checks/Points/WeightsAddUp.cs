using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>All weights add up to 100: those of the indicators to 90 where the place gives 10 for the execution rate, in the declaration already.</summary>
public sealed class WeightsAddUp() : Check("points.sum", Severity.Error, "分值合计",
    "各指标分值与预算执行率分值之和应等于总分 100；申报、跟踪时不填执行率分值，指标合计为总分减去本地的执行率分值（通常为 90）。自印分值栏的申报表合计为 100 的作“需要说明”。有指标没填分值时不判断。", Sources.Weights)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var groups = context.File.Evaluation.Groups;
        var weights = context.File.Indicators.Count > 0 && context.File.Indicators.TrueForAll(row => row.Weight?.Value is not null)
            ? context.File.Indicators.Where(row => row.Horizon == Horizon.Annual).Select(row => row.Weight!.Value.Value!.Value)
            : groups.Count > 0 && groups.TrueForAll(group => group.Weight?.Value is not null)
                ? groups.Where(group => group.Group != GroupScore.Execution).Select(group => group.Weight!.Value.Value!.Value)
                : [];
        if (!weights.Any() || Numbers.Within(Numbers.Sum(weights)) is not { } sum)
        {
            yield break;
        }

        var execution = Numbers.Within(context.File.Funding.Entry(FundingSource.Total, FundingMeasure.Weight)?.Value
            ?? groups.Find(group => group.Group == GroupScore.Execution)?.Weight?.Value);
        var total = context.Scheme.Total;
        var rest = total - (execution ?? context.Scheme.Execution.Points);
        // What is declared is approved and locked: with 100 in the indicators the self-evaluation would come to 110.
        var isDeclared = context.File.Kind == FormKind.Declaration && context.Scheme.By == ScoredBy.Indicators;
        if (sum == rest || (execution is null && sum == total && !isDeclared))
        {
            yield break;
        }

        var ownPoints = Numbers.Show(execution ?? context.Scheme.Execution.Points);
        if (isDeclared && sum == total)
        {
            yield return AtIndicators(
                $"指标分值合计 {Numbers.Show(sum)}，应为 {Numbers.Show(rest)}：自评时另有预算执行率 {ownPoints} 分，合计才是 {Numbers.Show(total)} 分；分值批复后不能再改，请现在调整。",
                Numbers.Show(rest), Numbers.Show(sum)) with { Severity = context.Prints(IndicatorFields.Weight) ? Severity.Explain : Severity };
            yield break;
        }

        yield return AtIndicators(
            execution is { } points
                ? $"指标分值合计 {Numbers.Show(sum)} + 预算执行率 {Numbers.Show(points)} = {Numbers.Show(sum + points)}，应为 {Numbers.Show(total)}。"
                : $"指标分值合计 {Numbers.Show(sum)}，应为 {Numbers.Show(rest)}（另加预算执行率 {ownPoints} 分为 {Numbers.Show(total)}）。",
            Numbers.Show(rest), Numbers.Show(sum));
    }
}

using PerfBudget.Domain.Evaluation;
using PerfBudget.Domain.Indicators;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>All weights add up to 100, or to 90 where the execution rate is not filed.</summary>
public sealed class WeightsAddUp() : Check("points.sum", Severity.Error, "分值合计",
    "各指标分值与预算执行率分值之和应等于总分 100；申报、跟踪时不填执行率分值，合计为 90（也可为 100）。有指标没填分值时不判断。", Sources.Weights)
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
        if (sum == rest || (execution is null && sum == total))
        {
            yield break;
        }

        yield return AtIndicators(
            execution is { } points
                ? $"指标分值合计 {Numbers.Show(sum)} + 预算执行率 {Numbers.Show(points)} = {Numbers.Show(sum + points)}，应为 {Numbers.Show(total)}。"
                : $"指标分值合计 {Numbers.Show(sum)}，应为 {Numbers.Show(rest)}（另加预算执行率 {Numbers.Show(context.Scheme.Execution.Points)} 分为 {Numbers.Show(total)}）。",
            Numbers.Show(rest), Numbers.Show(sum));
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>A high score of the indicators at a low execution of the budget is explained.</summary>
public sealed class HighScoreAtLowExecution() : Check("points.inflated", Severity.Explain, "指标得分率明显高于预算执行率须说明",
    "（指标得分率 − 预算执行率）÷ 指标得分率 超过设定幅度的：少花钱而目标几乎全部完成，须说明目标或资金是否合理。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.Inflated];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var sheet = context.Sheet;
        var lines = sheet.Lines.Skip(1).ToArray();
        if (context.ExecutionRate is not { } rate || lines.Length == 0 || Array.Exists(lines, line => line.Printed is null || line.Weight is null)
            || Numbers.Sum(lines.Select(line => line.Printed!.Value)) is not { } score || Numbers.Sum(lines.Select(line => line.Weight!.Value)) is not (> 0 and var weight)
            || Numbers.Percent(score, weight) is not (> 0 and var reached))
        {
            yield break;
        }

        if ((reached - Math.Min(rate, 100)) / reached * 100 > context.Value(CheckThresholds.Inflated))
        {
            yield return At(FieldCatalog.EvaluationTotal,
                $"指标得分率 {Numbers.Show(score)} ÷ {Numbers.Show(weight)} = {Numbers.ShowPercent(reached)}，预算执行率只有 {Numbers.ShowPercent(rate)}：只用了部分资金而目标几乎全部完成，请说明。",
                null, sheet.PrintedTotal is { } total ? Numbers.Show(total) : null);
        }
    }
}

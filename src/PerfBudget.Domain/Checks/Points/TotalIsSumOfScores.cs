using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The total is the sum of all scores.</summary>
public sealed class TotalIsSumOfScores() : Check("points.total", Severity.Error, "总分等于各项得分之和",
    "总分 = 预算执行率得分 + 各指标（或各组）得分之和。有一项没填得分时不判断。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.PointsTolerance];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.conclusion"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (Numbers.Within(context.File.Evaluation.Total?.Value) is not { } total || Scores.Of(context.File) is not { Count: > 0 } scores || Numbers.Sum(scores) is not { } sum)
        {
            yield break;
        }

        if (Numbers.Apart(total, sum) > context.Value(CheckThresholds.PointsTolerance))
        {
            yield return At(FieldCatalog.EvaluationTotal,
                $"各项得分之和 {string.Join(" + ", scores.Select(Numbers.Show))} = {Numbers.Show(sum)}，总分填写为 {Numbers.Show(total)}，相差 {Numbers.Show(Numbers.Apart(total, sum))} 分。",
                Numbers.Show(sum), Numbers.Show(total));
        }
    }
}

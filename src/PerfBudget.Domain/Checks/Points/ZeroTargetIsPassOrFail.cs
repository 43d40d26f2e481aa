using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>A target of zero is met or not: it has no part of its points.</summary>
public sealed class ZeroTargetIsPassOrFail() : Check("points.zero", Severity.Explain, "指标值为零时只有满分或零分",
    "指标值为 0 的指标不能按比例计算，达标得满分，未达标得 0 分；给了部分分数的须说明依据。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.ratio"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row is { Target.Number: 0m, Actual.IsNumber: true, Score: { } score, Weight: { } weight } && score > 0 && score < weight)
            {
                yield return At(row, IndicatorFields.Score, $"{row.Called}指标值为 0，完成值 {row.Actual!.Text}，得分 {Numbers.Show(score)} 既不是 0 也不是满分 {Numbers.Show(weight)}，请说明依据。", $"0 或 {Numbers.Show(weight)}", Numbers.Show(score));
            }
        }
    }
}

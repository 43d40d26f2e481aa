using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>A missed target does not get full marks.</summary>
public sealed class MissedTargetLosesPoints() : Check("points.missed", Severity.Error, "未达标不得满分",
    "完成值没有达到指标值（按指标方向比较）的，得分应低于分值。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Weight is > 0 and var weight && row.Score is { } score && score >= weight && (row.Met == false || (row.Met is null && row.SaysNotReached)))
            {
                var due = context.Sheet.Lines.FirstOrDefault(line => line.Id == row.Indicator.Id)?.Explanation;
                yield return At(row, IndicatorFields.Score,
                    $"{row.Called}指标值 {row.Target?.Text}，完成值 {row.Actual?.Text}，没有达标却得满分 {Numbers.Show(weight)}；{due}", "<" + Numbers.Show(weight), Numbers.Show(score));
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>What was called impossible during the year is not reached in full without a word.</summary>
public sealed class ResultFitsTheTracking() : Check("across.likelihood", Severity.Explain, "自评与跟踪结论不矛盾",
    "跟踪时勾“完全不可能”而自评得满分、或跟踪时勾“确定能”而自评未达标的，须说明。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Tracked is not { } tracked)
        {
            yield break;
        }

        foreach (var (row, then) in Approved.Pairs(context, tracked))
        {
            var full = row.Score is { } score && row.Weight is { } weight ? score >= weight : row.Met == true;
            if (then?.Likelihood == Likelihood.Impossible && full)
            {
                yield return At(row, IndicatorFields.Score, $"{row.Called}跟踪时为“完全不可能”完成，自评却完全达成，请说明。", null, row.Actual?.Text);
            }
            else if (then?.Likelihood == Likelihood.Certain && row.Met == false)
            {
                yield return At(row, IndicatorFields.Actual, $"{row.Called}跟踪时为“确定能”完成，自评没有达标（指标值 {row.Target!.Text}，完成值 {row.Actual!.Text}），请说明。", row.Target.Text, row.Actual.Text);
            }
        }
    }
}

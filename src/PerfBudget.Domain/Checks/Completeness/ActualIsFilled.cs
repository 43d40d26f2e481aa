using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>Every indicator with a target has an actual value on the later forms.</summary>
public sealed class ActualIsFilled() : Check("complete.actual", Severity.Error, "完成值不空白",
    "跟踪和自评时，有指标值的指标都要填完成值（完成情况）；跟踪时应完成值写明“未到期”的除外。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { } target && row.Actual is null && !row.IsNotDue && row.Indicator.Horizon == Horizon.Annual)
            {
                yield return At(row, IndicatorFields.Actual, $"{row.Called}指标值为 {Wording.Short(target.Text)}，完成值空白。");
            }
        }
    }
}

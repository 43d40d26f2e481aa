using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A target that is not certain has a ticked cause and a reason.</summary>
public sealed class DoubtHasACause() : Check("tracking.doubt", Severity.Error, "不能确定完成的须勾选并说明原因",
    "完成目标可能性为“有可能”“完全不可能”的，应勾选偏差原因并写明原因说明；完全不可能的还应在备注写明打算。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["tracking.light"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Indicator.Likelihood is not (Likelihood.Possible or Likelihood.Impossible))
            {
                continue;
            }

            var missing = new List<string>();
            if (row.Indicator.Causes.Count == 0)
            {
                missing.Add("没有勾选偏差原因");
            }

            if (Wording.SaysNothing(row.Indicator.Reason))
            {
                missing.Add("没有写原因说明");
            }

            if (row.Indicator.Likelihood == Likelihood.Impossible && Wording.SaysNothing(row.Indicator.Remark) && Wording.SaysNothing(row.Indicator.Measure))
            {
                missing.Add("没有在备注写明打算");
            }

            if (missing.Count > 0)
            {
                yield return At(row, IndicatorFields.Reason, $"{row.Called}完成目标可能性为“{row.Indicator.Likelihood.Value.Term()}”，{string.Join("，", missing)}。");
            }
        }
    }
}

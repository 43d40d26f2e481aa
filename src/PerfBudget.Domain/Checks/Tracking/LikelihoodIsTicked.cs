using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Where likelihood is ticked in one row, it is ticked in all.</summary>
public sealed class LikelihoodIsTicked() : Check("tracking.likelihood", Severity.Error, "完成目标可能性逐项勾选",
    "表上有“完成目标可能性”的，每个指标都要在三档中勾选一档。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (!context.Rows.Any(row => row.Indicator.Likelihood is not null))
        {
            yield break;
        }

        foreach (var row in context.Rows.Where(row => row.Indicator.Likelihood is null && row.Name.Length > 0))
        {
            yield return AtTogether(row, IndicatorFields.All.First(field => field.Path == "likelihood.certain"), $"{row.Called}没有勾选完成目标可能性。", "没有勾选完成目标可能性。");
        }
    }
}

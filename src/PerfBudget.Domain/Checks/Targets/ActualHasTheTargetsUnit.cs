using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Target and actual are counted in the same unit.</summary>
public sealed class ActualHasTheTargetsUnit() : Check("actual.unit", Severity.Explain, "完成值与指标值单位一致",
    "完成值的单位与指标值不同且不能换算的，无法比较，须更正。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row is { Due: { IsNumber: true, Unit: { } due } target, Actual: { IsNumber: true, Unit: { } unit } actual, Comparable: null } && due != unit)
            {
                yield return At(row, IndicatorFields.Actual, $"{row.Called}指标值“{target.Text}”以“{due}”计，完成值“{actual.Text}”以“{unit}”计，无法比较。", due, unit);
            }
        }
    }
}

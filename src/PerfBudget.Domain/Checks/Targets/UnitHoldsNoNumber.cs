using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A unit is a unit: it repeats no number and mixes no several measures.</summary>
public sealed class UnitHoldsNoNumber() : Check("target.unit.number", Severity.Explain, "计量单位中不含数字",
    "计量单位里又写了数字，或把对象、频次都写进单位的，数值的含义不清。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target?.Unit is { } unit && unit.Any(char.IsAsciiDigit))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(row.Target.Text)}”的计量单位“{Wording.Short(unit)}”里又有数字，{Numbers.Show(row.Target.Number ?? 0)} 是什么的数目没有说清。", null, unit);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A result is no unit.</summary>
public sealed class UnitIsNoResult() : Check("target.unit.result", Severity.Explain, "计量单位不是结果描述",
    "单位处写“干净”“达标”“完成”等结果，数值是什么的数目没有说清。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target?.Unit is { } unit && !unit.Any(char.IsAsciiDigit) && Wording.ContainsAny(unit, Lexicon.Results))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{row.Target.Text}”以“{unit}”作单位，那是结果而不是计量单位，{Numbers.Show(row.Target.Number ?? 0)} 是什么的数目没有说清。", null, unit);
            }
        }
    }
}

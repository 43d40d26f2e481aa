using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A target in numbers names its unit.</summary>
public sealed class NumberHasAUnit() : Check("target.unit", Severity.Hint, "数值指标带计量单位",
    "数值指标值后应有计量单位（%、人次、万元……）；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.operator"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: true, Unit: null } target)
            {
                var unit = row.IsShare || row.IsSatisfaction ? "%" : row.IsCost || row.Kind == RowKind.Cost ? "元或万元" : row.Name.EndsWith("人次", StringComparison.Ordinal) ? "人次" : null;
                var due = row.Indicator.Expected is { Unit: { } other, Text: var text } ? $"，而应完成值写“{text}”（{other}）" : "";
                var sign = target.Operator is null ? "，也没有计算符号" : "";
                yield return AtTogether(row, IndicatorFields.Target,
                    $"{row.Called}的指标值“{target.Text}”没有计量单位{(unit is null ? "" : $"（应为 {unit}）")}{sign}{due}。", $"的指标值没有计量单位{sign}，请补上（%、人次、万元……）。", unit, target.Text);
            }
        }
    }
}

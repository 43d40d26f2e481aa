using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A cost has a number for its target.</summary>
public sealed class CostHasANumber() : Check("target.cost.words", Severity.Explain, "成本指标须有金额",
    "成本指标的指标值应有金额或定额，“按照预算执行”“合理”等没有数值的无法控制成本。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.elsewhere", "target.grade"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if ((row.Kind == RowKind.Cost || (row.IsCost && row.Kind != RowKind.Timeliness)) && row.Target is { IsNumber: false } target && !Wording.HoldsFigure(target.Text))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(target.Text)}”没有金额，成本指标应定上限，如“≤…万元”。", "≤…", target.Text);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Two indicators do not share one long target word for word.</summary>
public sealed class TargetIsNotCopied() : Check("target.copied", Severity.Hint, "不同指标的指标值不照抄",
    "同一级指标下两个不同名称的指标，指标值是同一串较长的文字（含单位）的，疑为照抄。", Sources.PublishedForms)
{
    private const int Long = 8;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var group in context.Rows.Where(row => row.Target is { Text.Length: >= Long } && row.Indicator.Horizon == Horizon.Annual).GroupBy(row => (row.Indicator.Level1, row.Target!.Text)))
        {
            var rows = group.DistinctBy(row => row.Name).ToArray();
            if (rows.Length > 1 && !(rows[0].Target is { IsNumber: true, Unit.Length: <= LongestPlainUnit }))
            {
                yield return At(rows[1], IndicatorFields.Target, $"{rows[1].Called}与{rows[0].Called}的指标值一字不差，都是“{Wording.Short(group.Key.Text)}”，疑为照抄。", null, group.Key.Text);
            }
        }
    }

    private const int LongestPlainUnit = 4;
}

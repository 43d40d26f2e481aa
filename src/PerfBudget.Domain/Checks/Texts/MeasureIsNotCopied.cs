using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>One measure does not serve all rows of a tracking.</summary>
public sealed class MeasureIsNotCopied() : Check("text.measure.copied", Severity.Explain, "纠偏措施不照抄",
    "跟踪表几行的纠偏措施一字不差的，没有写明谁、何时、做什么。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.CopiedRows];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var same in context.Rows.Where(row => !Wording.SaysNothing(row.Indicator.Measure)).GroupBy(row => Wording.Plain(row.Indicator.Measure)))
        {
            var rows = same.ToArray();
            if (rows.Length >= Math.Max(2, context.Value(CheckThresholds.CopiedRows)) && rows.Length > 1)
            {
                yield return At(rows[0], IndicatorFields.Measure, $"{rows.Length} 行的纠偏措施都是“{Wording.Short(rows[0].Indicator.Measure!)}”，没有写明谁在什么时候做什么。", null, rows[0].Indicator.Measure) with
                {
                    Also = [.. rows.Skip(1).Select(row => new FindingPlace("indicator.measure", IndicatorFields.Measure.Term, row.Indicator.Id, row.Indicator.Name))],
                };
            }
        }
    }
}

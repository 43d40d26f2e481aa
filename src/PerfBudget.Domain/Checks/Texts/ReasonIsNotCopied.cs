using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>One reason does not serve several rows.</summary>
public sealed class ReasonIsNotCopied() : Check("text.reason.copied", Severity.Hint, "偏差原因不照抄",
    "几个指标的偏差原因几乎相同，且措施也相同的，疑为照抄。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.CopiedRows];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = context.Rows.Where(row => !row.GivesNoReason && row.Indicator.Reason is { Length: >= 6 }).ToArray();
        for (var i = 1; i < rows.Length; i++)
        {
            var own = Wording.Plain(rows[i].Indicator.Reason);
            var before = rows.Take(i).Where(other => Wording.Plain(other.Indicator.Measure) == Wording.Plain(rows[i].Indicator.Measure)
                && Wording.Plain(other.Indicator.Reason) is var text && (text == own || text.StartsWith(own, StringComparison.Ordinal) || own.StartsWith(text, StringComparison.Ordinal))).ToArray();
            if (before.Length + 1 >= context.Value(CheckThresholds.CopiedRows) && before.Length > 0)
            {
                yield return At(rows[i], IndicatorFields.Reason, $"{rows[i].Called}的偏差原因和改进措施与{before[0].Called}相同，疑为照抄。", null, Wording.Short(rows[i].Indicator.Reason!));
            }
        }
    }
}

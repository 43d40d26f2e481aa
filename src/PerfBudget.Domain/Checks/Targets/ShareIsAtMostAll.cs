using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A share is not above 100 %.</summary>
public sealed class ShareIsAtMostAll() : Check("target.share", Severity.Error, "百分比不超过 100%",
    "满意度、合格率、覆盖率等不可能超过 100%；增长率、完成率等可以。指标值和完成值都看。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.overshoot"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (!(row.IsSatisfaction || (row.IsShare && row.Meaning != Meaning.None)) || Wording.ContainsAny(row.Name, Lexicon.MayExceedAll))
            {
                continue;
            }

            foreach (var (field, value) in new[] { (IndicatorFields.Target, row.Target), (IndicatorFields.Expected, row.Indicator.Expected), (IndicatorFields.Actual, row.Actual) })
            {
                if (value is { Number: > 100 } && (value.IsPercentage || value.Unit is null))
                {
                    yield return At(row, field, $"{row.Called}的{field.Term}“{value.Text}”超过 100%，这类比率最高为 100%。", "≤100%", value.Text);
                }
            }
        }
    }
}

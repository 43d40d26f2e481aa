using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>Timeliness names a day, a term, or the share that is on time.</summary>
public sealed class TimelinessHasATime() : Check("target.date", Severity.Explain, "时效指标有日期、期限或及时率",
    "时效指标的指标值应有日期、期限，或是及时率、完成率；“及时”“按合同”“每年全年”等不能考核；不足 100% 的“按时间节点完成”等于允许一部分逾期。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.elsewhere", "name.intention"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind != RowKind.Timeliness || row.Target is not { } target)
            {
                continue;
            }

            if (!target.IsNumber && !Wording.HoldsTime(target.Text) && !Wording.HoldsPercent(target.Text) && !Wording.IsAny(target.Text, Lexicon.GradeWords) && !Wording.IsAny(target.Text, Lexicon.Placeholders))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(target.Text)}”没有日期、期限或比率，无法考核是否按时。", null, target.Text);
            }
            else if (target.IsPercentage && !row.IsShare && !row.IsSatisfaction && target.Number < 100)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}没有写明期限，指标值“{target.Text}”等于允许一部分逾期。", null, target.Text);
            }
        }
    }
}

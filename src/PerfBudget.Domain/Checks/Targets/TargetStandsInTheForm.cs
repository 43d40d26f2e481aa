using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A target does not point to a plan that the form does not hold.</summary>
public sealed class TargetStandsInTheForm() : Check("target.elsewhere", Severity.Explain, "指标值写在表内",
    "指标值写“根据计划数”“按合同要求”“与方案一致”等，数值不在表内，无法考核；几项合并为一条。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.copied", "target.count.words"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind != RowKind.Cost && row.Target is { IsNumber: false } target && !Wording.HoldsFigure(target.Text) && Wording.ContainsAny(target.Text, Lexicon.Elsewhere) && !(row.Kind == RowKind.Timeliness && Wording.ContainsAny(target.Text, ["及时", "按时", "按期"])))
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(target.Text)}”指向表外的计划或要求，数值、日期不在表内，无法考核。", "的指标值指向表外的计划或要求，数值、日期不在表内，无法考核。", null, target.Text);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A project of several years says what it costs in all.</summary>
public sealed class LongProjectSaysItsTotal() : Check("complete.project.long", Severity.Error, "跨年项目须填项目资金总额",
    "指标或起止日期表明项目超过一年的，项目总额与年度申请数不同，项目资金总额和总目标必须填写。", Sources.DeclarationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => DeclarationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["complete.project"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (!ProjectTotalsAreFilled.IsBlank(context.File))
        {
            yield break;
        }

        var months = context.Rows.Select(Durations.ProjectMonths).Max();
        var planned = Durations.PlannedMonths(context.File);
        if (months > 12 || planned > 13)
        {
            yield return At(FundingMeasure.Project, FundingSource.Total,
                $"项目周期 {Numbers.Show(Math.Max(months ?? 0, planned ?? 0))} 个月，超过一年，项目总额与年度申请数必然不同，但项目资金总额及其来源{(context.File.Goals.Overall is null ? "和项目总目标" : "")}都空白。");
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A form says how much money it is about.</summary>
public sealed class MoneyIsFilled() : Check("complete.money", Severity.Error, "资金总额不空白",
    "资金表的预算总额（申报为年度资金申请总额）不能空白；自评和跟踪还要有执行数。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Funding.Lines.Count == 0)
        {
            yield break;
        }

        var measure = context.File.Kind == FormKind.Declaration ? FundingMeasure.Annual : FundingMeasure.Budget;
        if (context.Budget is null && context.Total(FundingMeasure.Project) is null)
        {
            yield return At(measure, FundingSource.Total, "资金总额没有填写。");
        }
        else if (context.File.Kind != FormKind.Declaration && context.Total(FundingMeasure.Executed) is null)
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total, "执行数没有填写；没有支出请填 0。");
        }
    }
}

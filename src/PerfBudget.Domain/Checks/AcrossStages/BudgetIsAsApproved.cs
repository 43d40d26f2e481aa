using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>The year's first budget is what was asked for.</summary>
public sealed class BudgetIsAsApproved() : Check("across.money", Severity.Explain, "预算数与批复的申请数一致",
    "自评的年初预算数（跟踪的当年预算数）应等于批复的年度资金；不同的须说明调整依据。", Sources.ApprovedTargets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved is not { } approved || CheckContext.Yuan(approved, FundingMeasure.Annual) is not { } asked)
        {
            yield break;
        }

        foreach (var measure in new[] { FundingMeasure.Initial, FundingMeasure.Budget })
        {
            if (context.File.Funding.Entry(FundingSource.Total, measure) is { } cell && CheckContext.Yuan(context.File, measure) is { } yuan)
            {
                if (Numbers.Apart(yuan, asked) > Numbers.HalfOfLastDigit(cell.Text) * context.Unit.InYuan())
                {
                    yield return At(measure, FundingSource.Total, $"批复的年度资金是 {Numbers.Show(asked / context.Unit.InYuan())}{context.UnitTerm}，本表{measure.Term}是 {Numbers.Show(yuan / context.Unit.InYuan())}{context.UnitTerm}。", Numbers.Show(asked / context.Unit.InYuan()), cell.Text);
                }

                yield break;
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A budget of zero has no execution rate.</summary>
public sealed class ZeroBudgetHasNoRate() : Check("money.zero", Severity.Error, "预算数为零时不能有执行数或执行率",
    "全年预算数为 0 时没有执行率；仍有执行数或填了执行率的，应核对预算数。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["money.overspent", "points.execution"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Budget) is not 0m)
        {
            yield break;
        }

        var executed = context.Total(FundingMeasure.Executed) ?? 0;
        if (executed > 0 || context.File.Funding.Entry(FundingSource.Total, FundingMeasure.Rate)?.Value is > 0)
        {
            yield return At(FundingMeasure.Budget, FundingSource.Total,
                $"全年预算数为 0，执行数却为 {Numbers.Show(executed)}{context.UnitTerm}，执行率无法计算：请核对预算数并说明资金来源。", null, "0");
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The execution rate is measured by the adjusted budget, not by the first one.</summary>
public sealed class RateIsOfAdjustedBudget() : Check("money.rate.base", Severity.Error, "执行率的分母是全年预算数",
    "执行率应以调整后的全年预算数为分母；填写的执行率恰好等于 执行数 ÷ 年初预算数 时指出。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var source in context.File.Funding.Lines.Select(line => line.Source).Distinct())
        {
            if (context.File.Funding.Entry(source, FundingMeasure.Rate) is { Value: { } printed } cell
                && context.Amount(source, FundingMeasure.Executed) is { } executed
                && context.Amount(source, FundingMeasure.Budget) is > 0 and var budget
                && context.Amount(source, FundingMeasure.Initial) is { } initial
                && Numbers.Percent(executed, budget) is { } rate
                && Numbers.Apart(rate, printed) > RateFollowsAmounts.Slack(context, cell.Text)
                && RateFollowsAmounts.IsOfAnotherBase(context, source, executed, printed, RateFollowsAmounts.Slack(context, cell.Text)))
            {
                yield return At(FundingMeasure.Rate, source,
                    $"{source.Term}执行率 {cell.Text} 是按年初预算数 {Numbers.Show(initial)} 算的；应按全年预算数：{Numbers.Show(executed)} ÷ {Numbers.Show(budget)} = {Numbers.ShowPercent(rate)}。",
                    Numbers.ShowPercent(rate), cell.Text);
            }
        }
    }
}

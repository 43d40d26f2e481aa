using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>Where amounts of a source are printed, so is its rate.</summary>
public sealed class RateIsFilledIn() : Check("money.rate.blank", Severity.Hint, "有金额的行填写执行率",
    "表上印有执行率栏、该来源已填预算数和执行数、预算数不为零时，执行率不应空白。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var line in context.File.Funding.Lines)
        {
            if (line.Entries.TryGetValue(FundingMeasure.Rate, out var cell) && cell is null
                && context.Amount(line.Source, FundingMeasure.Executed) is { } executed
                && context.Amount(line.Source, FundingMeasure.Budget) is > 0 and var budget
                && Numbers.Percent(executed, budget) is { } rate)
            {
                yield return At(FundingMeasure.Rate, line.Source,
                    $"{line.Source.Term}的执行率空白，按 {Numbers.Show(executed)} ÷ {Numbers.Show(budget)} 应为 {Numbers.ShowPercent(rate)}。", Numbers.ShowPercent(rate));
            }
        }
    }
}

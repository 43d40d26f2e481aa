using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The printed execution rate is what was spent by the year's budget.</summary>
public sealed class RateFollowsAmounts() : Check("money.rate", Severity.Error, "执行率等于执行数除以预算数",
    "执行率 = 执行数 ÷ 全年预算数（跟踪表为当年预算数）× 100%，各行都比；误差不超过印出位数的舍入。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.RateTolerance];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var source in context.File.Funding.Lines.Select(line => line.Source).Distinct())
        {
            if (context.File.Funding.Entry(source, FundingMeasure.Rate) is { Value: { } printed } cell
                && context.Amount(source, FundingMeasure.Executed) is { } executed
                && (context.Amount(source, FundingMeasure.Budget) ?? context.Amount(source, FundingMeasure.Annual)) is > 0 and var budget
                && Numbers.Percent(executed, budget) is { } rate
                && Numbers.Apart(rate, printed) > Slack(context, cell.Text)
                && !IsFraction(rate, printed, cell.Text)
                && !IsOfAnotherBase(context, source, executed, printed, Slack(context, cell.Text)))
            {
                yield return At(FundingMeasure.Rate, source,
                    $"{source.Term}执行率填写为 {Numbers.ShowPercent(printed)}，按 执行数 {Numbers.Show(executed)} ÷ 预算数 {Numbers.Show(budget)} 计算应为 {Numbers.ShowPercent(rate)}。",
                    Numbers.ShowPercent(rate), cell.Text);
            }
        }
    }

    // 0.98 for 98 %: said otherwise, but not wrong.
    private static bool IsFraction(decimal rate, decimal printed, string text) =>
        printed <= 2 && !Wording.HoldsPercent(text) && Numbers.Apart(rate / 100, printed) <= Numbers.HalfOfLastDigit(text) / (text.Contains('.', StringComparison.Ordinal) ? 1 : 100);

    /// <summary>What rounding of the printed rate and the tolerance hide.</summary>
    internal static decimal Slack(CheckContext context, string text) => Numbers.HalfOfLastDigit(text) + context.Value(CheckThresholds.RateTolerance);

    /// <summary>Whether the printed rate is right by the first budget instead: then another check says so.</summary>
    internal static bool IsOfAnotherBase(CheckContext context, FundingSource source, decimal executed, decimal printed, decimal slack) =>
        context.Amount(source, FundingMeasure.Initial) is > 0 and var initial && Numbers.Percent(executed, initial) is { } rate && Numbers.Apart(rate, printed) <= slack;
}

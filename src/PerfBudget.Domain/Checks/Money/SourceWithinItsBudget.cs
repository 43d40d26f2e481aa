using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>No source is spent beyond its own part of the budget.</summary>
public sealed class SourceWithinItsBudget() : Check("money.source.overspent", Severity.Explain, "各来源执行数不超过该来源预算数",
    "总额没有超支，但某一来源的执行数大于该来源的预算数：资金在来源之间挪用须说明。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var source in context.File.Funding.Lines.Select(line => line.Source).Distinct().Where(source => source != FundingSource.Total))
        {
            if (context.Amount(source, FundingMeasure.Executed) is { } executed && context.Amount(source, FundingMeasure.Budget) is { } budget && executed > budget)
            {
                yield return At(FundingMeasure.Executed, source,
                    $"{source.Term}执行数 {Numbers.Show(executed)} 大于其预算数 {Numbers.Show(budget)}，超出 {Numbers.Show(executed - budget)}{context.UnitTerm}。",
                    "≤" + Numbers.Show(budget), Numbers.Show(executed));
            }
        }
    }
}

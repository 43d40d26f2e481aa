using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The total of each column of money is the sum of its sources.</summary>
public sealed class TotalIsSumOfSources() : Check("money.sum", Severity.Error, "资金合计等于各来源之和",
    "资金表每一列的总额应等于各资金来源之和；误差不超过印出位数的舍入。只填了总额、没有分来源的不比。", Sources.SelfEvaluationForm)
{
    // Sources that some forms print below another source, as a part of it.
    private static readonly FundingSource[] Parts = [FundingSource.GeneralBudget, FundingSource.GovernmentFund, FundingSource.StateCapital];

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.MoneyTolerance];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var measure in FundingMeasure.All.Where(measure => measure.Kind == FundingMeasureKind.Amount))
        {
            if (context.Total(measure) is not { } total)
            {
                continue;
            }

            var sources = context.File.Funding.Lines.Select(line => line.Source).Distinct().Where(source => source != FundingSource.Total)
                .Select(source => (Source: source, Amount: context.Amount(source, measure))).Where(each => each.Amount is not null).ToArray();
            // One source alone may be 其中 of a total whose rest the form does not print.
            if (sources.Length == 0 || (sources.Length == 1 && context.File.Funding.Lines.Count(line => line.Source != FundingSource.Total && line.Entries.ContainsKey(measure)) == 1 && sources[0].Amount <= total))
            {
                continue;
            }

            var hasFiscal = Array.Exists(sources, each => each.Source == FundingSource.Fiscal);
            var main = sources.Where(each => !(hasFiscal && Parts.Contains(each.Source))).ToArray();
            var slack = context.Value(CheckThresholds.MoneyTolerance) + (main.Length + 1) * Slack(context, measure);
            if (!Fits(main, total, slack) && !Fits(sources, total, slack) && !Fits([.. main.Where(each => FundingSource.All.Contains(each.Source))], total, slack))
            {
                var sum = Numbers.Sum(main.Select(each => each.Amount!.Value)) ?? 0;
                var terms = string.Join(" + ", main.Select(each => Numbers.Show(each.Amount!.Value)));
                yield return At(measure, FundingSource.Total,
                    $"{measure.Term}：各来源之和 {terms} = {Numbers.Show(sum)}，与总额 {Numbers.Show(total)} 相差 {Numbers.Show(Numbers.Apart(total, sum))}{context.UnitTerm}。",
                    Numbers.Show(sum), Numbers.Show(total));
            }
        }
    }

    private static bool Fits((FundingSource Source, decimal? Amount)[] sources, decimal total, decimal slack) =>
        sources.Length > 0 && Numbers.Sum(sources.Select(each => each.Amount!.Value)) is { } sum && Numbers.Apart(sum, total) <= slack;

    private static decimal Slack(CheckContext context, FundingMeasure measure) => context.File.Funding.Entry(FundingSource.Total, measure) is { } entry
        ? Math.Min(0.05m, Numbers.HalfOfLastDigit(entry.Text))
        : 0;
}

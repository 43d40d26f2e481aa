using System.Globalization;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>An amount that a goal names is the amount of the table, without a slip of the digits.</summary>
public sealed class AmountInTextIsTheAmount() : Check("money.text", Severity.Error, "文字中的金额与资金表一致",
    "绩效目标或自评结论写到的金额与资金表某一总额只差一个数字、相邻两位颠倒或差一个小数点时，是笔误。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Funding.Unit is null)
        {
            yield break;
        }

        var totals = FundingMeasure.All.Where(measure => measure.Kind == FundingMeasureKind.Amount)
            .Select(measure => CheckContext.Yuan(context.File, measure)).OfType<decimal>().Where(yuan => yuan > 0).Distinct().ToArray();
        foreach (var (field, text) in MoneyTexts.Of(context.File))
        {
            foreach (var amount in Amounts.In(text))
            {
                if (Array.Exists(totals, total => Numbers.Apart(total, amount.Yuan) <= amount.Slack))
                {
                    continue;
                }

                if (Array.Find(totals, total => IsSlip(amount, total)) is > 0 and var meant)
                {
                    yield return At(field, $"文字写“{amount.Text}”，资金表为 {Numbers.Show(new PerfBudget.Domain.Values.Money(meant).In(context.Unit))}{context.UnitTerm}，疑为笔误，请改为一致。",
                        Numbers.Show(new PerfBudget.Domain.Values.Money(meant).In(context.Unit)) + context.UnitTerm, amount.Text);
                }
            }
        }
    }

    private static bool IsSlip(Amounts amount, decimal total)
    {
        var written = Amounts.Figures(amount.Text);
        var meant = Amounts.Figures(total.ToString(CultureInfo.InvariantCulture));
        return amount.Yuan != total && ((written == meant && written.Length >= 3 && Numbers.Ratio(amount.Yuan, total) is 10 or 0.1m or 10_000 or 0.0001m)
            || (Amounts.OneSlipApart(written, meant) && Numbers.Ratio(amount.Yuan, total) is > 0.1m and < 10m));
    }
}

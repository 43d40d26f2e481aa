using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>An amount that a text names exactly is not rounded in the table.</summary>
public sealed class AmountInTableIsNotRounded() : Check("money.text.rounded", Severity.Hint, "资金表金额不作舍入",
    "文字写到的金额更精确，资金表四舍五入后与之相差不到一个单位的末位时，建议资金表填足位数。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Funding.Unit is not { } unit)
        {
            yield break;
        }

        foreach (var measure in FundingMeasure.All.Where(measure => measure.Kind == FundingMeasureKind.Amount))
        {
            if (context.File.Funding.Entry(FundingSource.Total, measure) is not { Value: > 0 and var yuan } cell)
            {
                continue;
            }

            var slack = Numbers.HalfOfLastDigit(cell.Text) * unit.InYuan();
            foreach (var (field, text) in MoneyTexts.Of(context.File))
            {
                if (Amounts.In(text).FirstOrDefault(amount => amount.Yuan != yuan && amount.Slack < slack && Numbers.Apart(amount.Yuan, yuan) <= slack) is { } amount)
                {
                    yield return At(measure, FundingSource.Total,
                        $"{measure.Term}填 {cell.Text}{unit.Term()}，“{field.Term}”写 {amount.Text}，相差 {Numbers.Show(Numbers.Apart(amount.Yuan, yuan))} 元，是舍入造成的，建议填足位数。",
                        Numbers.Show(new PerfBudget.Domain.Values.Money(amount.Yuan).In(unit)), cell.Text);
                    yield break;
                }
            }
        }
    }
}

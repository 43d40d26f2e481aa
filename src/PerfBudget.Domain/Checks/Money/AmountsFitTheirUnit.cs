using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The size of the amounts fits the printed unit.</summary>
public sealed class AmountsFitTheirUnit() : Check("money.unit.size", Severity.Explain, "金额大小与单位相称",
    "以万元填报而数字大得像元、或以元填报而数字小得像万元的，疑为单位用错。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.TenThousandMost, CheckThresholds.YuanLeast];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if ((context.Budget ?? context.Total(FundingMeasure.Project)) is not (> 0 and var amount) || context.File.Funding.Unit is not { } unit)
        {
            yield break;
        }

        var measure = FundingMeasure.All.First(measure => context.Total(measure) == amount);
        if (unit == MoneyUnit.TenThousandYuan && amount >= context.Value(CheckThresholds.TenThousandMost))
        {
            yield return At(measure, FundingSource.Total, $"{measure.Term} {Numbers.Show(amount)} 万元，疑为按元填写：{Numbers.Show(amount)} 元 = {Numbers.Show(amount / 10_000)} 万元。", null, Numbers.Show(amount));
        }
        else if (unit == MoneyUnit.Yuan && amount < context.Value(CheckThresholds.YuanLeast))
        {
            yield return At(measure, FundingSource.Total, $"{measure.Term} {Numbers.Show(amount)} 元，疑为按万元填写：{Numbers.Show(amount)} 万元 = {Numbers.Show(amount * 10_000)} 元。", null, Numbers.Show(amount));
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>Amounts are not negative.</summary>
public sealed class AmountsAreNotNegative() : Check("money.negative", Severity.Explain, "金额为负数须说明",
    "金额一般不为负；冲销等填了负数的须说明。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var line in context.File.Funding.Lines)
        {
            foreach (var (measure, cell) in line.Entries)
            {
                if (measure.Kind == FundingMeasureKind.Amount && cell?.Value is < 0 and var yuan)
                {
                    yield return At(measure, line.Source, $"{line.Source.Term}的{measure.Term}为负数 {Numbers.Show(new PerfBudget.Domain.Values.Money(yuan).In(context.Unit))}{context.UnitTerm}。", "≥0", cell.Value.Text);
                }
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A year asks for no more than the whole project.</summary>
public sealed class AnnualWithinProject() : Check("money.annual", Severity.Error, "年度资金不超过项目资金总额",
    "年度资金申请总额不应大于项目资金总额，各来源也是。", Sources.DeclarationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => DeclarationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var source in context.File.Funding.Lines.Select(line => line.Source).Distinct())
        {
            if (context.Amount(source, FundingMeasure.Annual) is { } annual && context.Amount(source, FundingMeasure.Project) is { } project && annual > project)
            {
                yield return At(FundingMeasure.Annual, source, $"{source.Term}年度申请 {Numbers.Show(annual)} 大于项目总额 {Numbers.Show(project)}{context.UnitTerm}。", "≤" + Numbers.Show(project), Numbers.Show(annual));
            }
        }
    }
}

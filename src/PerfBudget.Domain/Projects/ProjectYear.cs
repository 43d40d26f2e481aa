using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Projects;

/// <summary>What the forms of one year say of a project that goes on over several (年度沿革): the newest form that says a figure counts.</summary>
/// <param name="Initial">年初预算数; where no form has it yet, the amount asked for in the declaration.</param>
/// <param name="Budget">全年预算数.</param>
/// <param name="Executed">执行数, so far or of the whole year.</param>
/// <param name="Score">自评总分 with the grade, as the self-evaluation prints them.</param>
/// <param name="Whole">实施期（中期）资金总额, as the declaration prints it.</param>
public sealed record ProjectYear(Money? Initial, Money? Budget, Money? Executed, string? Score, Money? Whole)
{
    /// <summary>执行率 in percent: money spent against the year's budget, else against that of its beginning; null without both.</summary>
    public decimal? Rate => Executed is { } spent && (Budget ?? Initial) is { Yuan: > 0 } planned ? spent.Yuan / planned.Yuan * 100 : null;

    /// <summary>The figures of a project's year.</summary>
    /// <param name="project">The project with its filings.</param>
    /// <param name="isSeen">Which filings may be looked at.</param>
    public static ProjectYear Of(Project project, Func<Filing, bool> isSeen)
    {
        var newest = project.Filings.Where(isSeen).OrderByDescending(filing => filing.Kind).ThenByDescending(filing => filing.Number)
            .Select(filing => filing.Open()).ToList();
        Money? Said(FundingMeasure measure) => newest.Select(file => file.Funding.Amount(FundingSource.Total, measure)).FirstOrDefault(amount => amount is not null);
        var evaluation = newest.Find(file => file.Kind == FormKind.SelfEvaluation)?.Evaluation;
        return new ProjectYear(
            Said(FundingMeasure.Initial) ?? Said(FundingMeasure.Annual), Said(FundingMeasure.Budget), Said(FundingMeasure.Executed),
            evaluation?.Total is { } total ? total.Text + (evaluation.Grade is { } grade ? $"（{grade}）" : "") : null,
            Said(FundingMeasure.Project));
    }

    /// <summary>The sums over several years; a year that does not say a figure adds nothing to it. The total of the whole term is the newest that is said, and no sum.</summary>
    /// <param name="years">The years, the earliest first.</param>
    public static ProjectYear Sum(IReadOnlyList<ProjectYear> years)
    {
        Money? Of(Func<ProjectYear, Money?> figure) => years.Select(figure).OfType<Money>().ToList() is { Count: > 0 } said ? said.Aggregate((a, b) => a + b) : null;
        return new ProjectYear(Of(year => year.Initial), Of(year => year.Budget ?? year.Initial), Of(year => year.Executed), null, years.Select(year => year.Whole).LastOrDefault(whole => whole is not null));
    }
}

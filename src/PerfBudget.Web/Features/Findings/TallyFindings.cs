using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filing.Explaining;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Findings;

/// <summary>
/// Counts the findings of filings: for the step that submits, and for lists that order by them. It asks nobody's permission; whoever
/// calls has narrowed the filings to those that the person may see.
/// </summary>
public sealed class TallyFindings(CheckFilings check)
{
    /// <summary>The tally of each filing that is on record.</summary>
    /// <param name="context">The record; what the context has changed and not saved is not seen.</param>
    /// <param name="filings">The filings.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyDictionary<Guid, FindingTally>> RunAsync(PerfBudgetContext context, IReadOnlyCollection<Guid> filings, CancellationToken cancellation)
    {
        var projects = await context.Projects.AsNoTracking().AsSingleQuery()
            .Include(project => project.Unit).Include(project => project.Filings)
            .Where(project => project.Filings.Any(filing => filings.Contains(filing.Id)))
            .ToListAsync(cancellation);
        var pairs = projects.SelectMany(project => project.Filings, (project, filing) => (project, filing)).Where(pair => filings.Contains(pair.filing.Id)).ToList();
        return (await check.RunAsync(context, pairs, isSeen: null, cancellation)).ToDictionary(one => one.Filing.Id, one => one.Tally);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Assignments;

/// <summary>An assignment with its form, as it stands now.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Project">The project, with its unit and this filing alone.</param>
/// <param name="Filing">The form.</param>
/// <param name="Window">When the form is filed.</param>
/// <param name="Today">The day.</param>
internal sealed record FoundAssignment(Assignment Assignment, Project Project, Filing Filing, FilingWindow Window, DateOnly Today)
{
    /// <summary>Why it has ended or rests; then nothing of the form is shown.</summary>
    public string? Ended => Assignment.Ended(Filing, Window, Today);

    /// <summary>Why nothing can be written now: it has ended, or was said to be filled.</summary>
    public string? Refusal => Assignment.Refusal(Filing, Window, Today);
}

/// <summary>Finds assignments for their colleagues; nobody else learns that there is one.</summary>
internal static class OfColleague
{
    /// <summary>The assignment as the record stands; null where there is none of the id for this person.</summary>
    public static async Task<FoundAssignment?> AssignmentAsync(this PerfBudgetContext context, Viewer viewer, Guid id, TimeProvider clock, CancellationToken cancellation)
    {
        if (await context.Assignments.FirstOrDefaultAsync(row => row.Id == id && row.PersonId == viewer.Id, cancellation) is not { } assignment)
        {
            return null;
        }

        var project = await context.Projects.AsSingleQuery().Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Id == assignment.FilingId))
            .FirstAsync(row => row.Filings.Any(filing => filing.Id == assignment.FilingId), cancellation);
        var filing = project.Filings[0];
        var window = (await FilingWindows.FindAsync(context, project, clock, cancellation)).Of(filing.Stage);
        return new FoundAssignment(assignment, project, filing, window, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
    }

    /// <summary>The same, with the project held until the transaction ends: what is asked of it stays true while it is written.</summary>
    public static async Task<FoundAssignment?> HoldAssignmentAsync(this PerfBudgetContext context, Viewer viewer, Guid id, TimeProvider clock, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"""
            SELECT 1 FROM projects WHERE id = (
                SELECT f.project_id FROM assignments a JOIN filings f ON f.id = a.filing_id WHERE a.id = {id} AND a.person_id = {viewer.Id}) FOR UPDATE
            """, cancellation);
        return await context.AssignmentAsync(viewer, id, clock, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Somebody who can be asked.</summary>
public sealed record Colleague(string UserName, string Name);

/// <summary>Whom a unit has asked to fill a form, and who can be asked.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The form.</param>
/// <param name="Indicators">The form's rows, in printed order.</param>
/// <param name="Assignments">The assignments, the newest first.</param>
/// <param name="Colleagues">Those who hold a role in the unit or were asked before, but for the person who looks.</param>
/// <param name="Until">The last day that is proposed.</param>
/// <param name="Today">The day.</param>
/// <param name="Obstacle">Why nobody can be asked now; null where somebody can.</param>
public sealed record AssistView(
    Project Project, Filing Filing, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Colleague> Colleagues,
    DateOnly Until, DateOnly Today, string? Obstacle);

/// <summary>Shows whom a unit has asked to fill a form (协助填报).</summary>
public sealed class FindAssignments(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The assignments; null where there is no such form for which the person asks.</summary>
    public async Task<AssistView?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.AskForHelp)).Include(row => row.Unit).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filing(stage) is not { } filing)
        {
            return null;
        }

        var assignments = await context.Assignments.AsNoTracking().Where(row => row.FilingId == filing.Id).OrderByDescending(row => row.AskedAt).ToListAsync(cancellation);
        var colleagues = await context.Accounts.AsNoTracking()
            .Where(account => !account.IsDisabled && account.Id != viewer.Id
                && (context.Memberships.Any(held => held.PersonId == account.Id && held.UnitId == record.UnitId)
                    || context.Assignments.Any(asked => asked.PersonId == account.Id && asked.UnitId == record.UnitId)))
            .OrderBy(account => account.Name).Select(account => new Colleague(account.UserName!, account.Name)).ToListAsync(cancellation);
        var (window, today) = ((await FilingWindows.FindAsync(context, record, clock, cancellation)).Of(stage), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return new AssistView(
            record, filing, filing.Open().Indicators, assignments, colleagues, Proposed(window, today), today,
            viewer.May(UseCase.AskForHelp, record.UnitId, filing.State) ? window.Refusal : $"这张表{filing.State.Term()}，现在不能请人协助填报");
    }

    // The deadline of the stage, where it is not too far; else two weeks.
    private static DateOnly Proposed(FilingWindow window, DateOnly today) =>
        window is { Due: { } due, DaysLeft: >= 0 and <= Assignment.UsualDays } ? due : today.AddDays(Assignment.UsualDays);
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.Web.Features.Editing;

namespace PerfBudget.Web.Features.Projects.Changes;

/// <summary>Hands a project to another unit: forms, history and log go with it; drafts name the new unit, what was submitted stays as it was, colleagues who were asked to fill something are no longer.</summary>
public sealed class HandOverProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock, ILogger<HandOverProject> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, Guid to, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, UseCase.HandOverProject, id, cancellation) is not { } found)
        {
            return ProjectChange.NoSuchProject;
        }

        if (await context.HoldUnitAsync(to, cancellation) is not { } unit || !viewer.UnitsFor(UseCase.HandOverProject).Contains(to))
        {
            return "请选择接收项目的单位。";
        }

        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null)
        {
            return problem;
        }

        if (unit.Id == found.UnitId)
        {
            return $"项目已在{unit.Name}，请选择另一个单位。";
        }

        var (before, year, name) = (found.Unit, found.Year, found.Name);
        try
        {
            await context.MoveProjectAsync(id, to, cancellation);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return ProjectChange.Clash(unit.Name, year, name) + "请先给其中一个改名，再移交。";
        }

        context.ChangeTracker.Clear();
        var project = (await context.HoldProjectAsync(viewer, UseCase.HandOverProject, id, cancellation))!;
        var (by, now) = (SignedInEditor.Of(viewer), clock.GetUtcNow());
        context.Changes.AddRange(project.SayUnit(before, by, now));
        var filings = project.Filings.Select(filing => filing.Id).ToList();
        foreach (var assignment in await context.Assignments.Where(row => filings.Contains(row.FilingId) && row.RevokedAt == null).ToListAsync(cancellation))
        {
            assignment.Revoke(by, now); // whom the unit before asked, the new one has not
        }

        context.ProjectEvents.Add(new ProjectEvent(project, ProjectEventKind.HandedOver, by, now) { Before = before.Name, After = unit.Name, Reason = reason });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning("{Person} 把项目 {Project} 从 {From} 移交给 {To}", viewer.UserName, id, before.Name, unit.Name);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>Cancels a project during its year, or takes that back. Nothing is deleted.</summary>
public sealed class CancelProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock, ILogger<CancelProject> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The project.</param>
    /// <param name="cancel">Whether to cancel, or to take it back.</param>
    /// <param name="written">The reason.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, bool cancel, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, cancel ? UseCase.CancelProject : UseCase.ResumeProject, id, cancellation) is not { } project)
        {
            return ProjectChange.NoSuchProject;
        }

        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null)
        {
            return problem;
        }

        if (project.IsCancelled == cancel)
        {
            return cancel ? "这个项目已经取消。" : "这个项目没有取消，不用恢复。";
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        context.ProjectEvents.Add(cancel ? project.Cancel(reason, by, now) : project.Resume(reason, by, now));
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException clash) when (clash.IsClash())
        {
            return ProjectChange.Clash(project.Unit.Name, project.Year, project.Name) + "请先由单位给那个项目改名，再恢复。";
        }

        await transaction.CommitAsync(cancellation);
        log.LogWarning("{Person} {Did}了项目 {Project}", viewer.UserName, cancel ? "取消" : "恢复", id);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

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
        var problem = await contexts.ChangeProjectAsync(
            viewer, cancel ? UseCase.CancelProject : UseCase.ResumeProject, id,
            (context, project) => Task.FromResult(Change(context, viewer, project, cancel, written)),
            project => ProjectChange.Clash(project.Unit.Name, project.Year, project.Name) + "请先由单位给那个项目改名，再恢复。",
            cancellation);
        if (problem is null)
        {
            log.LogWarning("{Person} {Did}了项目 {Project}", viewer.UserName, cancel ? "取消" : "恢复", id);
        }

        return problem;
    }

    private string? Change(PerfBudgetContext context, Viewer viewer, Project project, bool cancel, string? written)
    {
        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null)
        {
            return problem;
        }

        if (project.IsCancelled == cancel)
        {
            return cancel ? ProjectChange.IsCancelled : ProjectChange.IsNotCancelled;
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        context.ProjectEvents.Add(cancel ? project.Cancel(reason, by, now) : project.Resume(reason, by, now));
        return null;
    }
}

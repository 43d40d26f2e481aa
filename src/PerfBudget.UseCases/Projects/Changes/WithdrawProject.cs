using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>
/// Takes back a project that its unit put on record by mistake (撤销项目), before anything of it was submitted. Nothing is deleted: it is
/// cancelled, its name is free again, and an administrator can resume it. A year before that it continued may be continued anew.
/// </summary>
public sealed class WithdrawProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock, ILogger<WithdrawProject> log)
{
    /// <summary>What stands in the way of a project that may be taken back no longer.</summary>
    public const string Submitted = "这个项目的表提交过，不能撤销；确需停止，请财政审核员或管理员取消项目。";

    /// <summary>Whether the person may take it back where its forms stand now.</summary>
    public static bool Allows(Viewer viewer, Project project) =>
        viewer.May(UseCase.WithdrawProject, project.UnitId, null) && project.Filings.All(filing => viewer.May(UseCase.WithdrawProject, project.UnitId, filing.State));

    /// <summary>What stands in the way; null where it is done.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The project.</param>
    /// <param name="written">The reason, or nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, UseCase.WithdrawProject, id, cancellation) is not { } project)
        {
            return ProjectChange.NoSuchProject;
        }

        var (reason, problem) = string.IsNullOrWhiteSpace(written) ? (null, null) : ProjectChange.ReadReason(written);
        if (problem is not null)
        {
            return problem;
        }

        if (project.IsCancelled)
        {
            return "这个项目已经取消。";
        }

        if (!project.IsNeverSubmitted || !Allows(viewer, project))
        {
            return Submitted;
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        if (project.ContinuesId is { } continued)
        {
            var before = await context.Projects.FirstAsync(row => row.Id == continued, cancellation);
            context.ProjectEvents.AddRange(project.ContinueNoLonger(before, "撤销项目", by, now));
        }

        context.ProjectEvents.Add(project.Withdraw(reason, by, now));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning("{Person} 撤销了项目 {Project}", viewer.UserName, id);
        return null;
    }
}

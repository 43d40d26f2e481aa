using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Projects.Changes;

namespace PerfBudget.UseCases.Projects.Continuing;

/// <summary>A project of the year before that another may be said to continue.</summary>
/// <param name="Project">The project.</param>
/// <param name="IsNamesake">Whether the names are the same.</param>
/// <param name="HasSameCode">Whether the codes are.</param>
public sealed record Predecessor(Project Project, bool IsNamesake, bool HasSameCode);

/// <summary>Says that a project continues one of the year before (关联上年度项目), or takes that back, with a reason in both projects' logs.</summary>
public sealed class LinkProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The most projects that are offered at once.</summary>
    public const int Most = 30;

    /// <summary>The projects that it may continue: of the same unit and the year before, continued by none; those of the same name or code first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="project">The project.</param>
    /// <param name="words">Words of the name or code, or nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Predecessor>> OfferAsync(Viewer viewer, Project project, string? words, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (name, code, wanted) = (project.Name, project.Code, words?.Trim().Replace("\0", "", StringComparison.Ordinal) ?? "");
        var found = await context.Projects.AsNoTracking()
            .Within(viewer.UnitsFor(UseCase.LinkProject)).GoingOn().Where(row => row.UnitId == project.UnitId && row.Year == project.Year - 1 && !context.Projects.Any(later => later.ContinuesId == row.Id))
            .Where(row => wanted == "" || row.Name.Contains(wanted) || row.Code!.Contains(wanted))
            .OrderByDescending(row => row.Name == name).ThenByDescending(row => code != null && row.Code == code).ThenBy(row => row.Name)
            .Take(Most).ToListAsync(cancellation);
        return [.. found.Select(row => new Predecessor(row, row.Name == name, code is not null && row.Code == code))];
    }

    /// <summary>The project that it continues; null where there is none that the person may open.</summary>
    public async Task<Project?> BeforeAsync(Viewer viewer, Project project, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Projects.AsNoTracking().Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == project.ContinuesId, cancellation) is { } before
            && viewer.May(UseCase.OpenProject, before.UnitId, null) ? before : null;
    }

    /// <summary>Links them. What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, Guid before, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockProjectsAsync([id, before], cancellation);
        if (await context.HoldProjectAsync(viewer, UseCase.LinkProject, id, cancellation) is not { } project)
        {
            return ProjectChange.NoSuchProject;
        }

        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null || project.IsCancelled || project.ContinuesId is not null)
        {
            return problem ?? (project.IsCancelled ? "项目已取消，不能关联。" : null) ?? "这个项目已经关联了上年度项目，请先取消关联。";
        }

        if (await context.HoldProjectAsync(viewer, UseCase.LinkProject, before, cancellation) is not { } other || other.IsCancelled || other.UnitId != project.UnitId || other.Year != project.Year - 1)
        {
            return $"请选择本单位 {project.Year - 1} 年的项目。";
        }

        context.ProjectEvents.AddRange(project.Continue(other, ProjectEventKind.Linked, reason, viewer.Actor, clock.GetUtcNow()));
        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (DbUpdateException clash) when (clash.IsClash())
        {
            return $"{other.Year} 年“{other.Name}”已由另一个项目延续；一个项目在下一年度只能延续为一个项目。";
        }
    }

    /// <summary>Takes the link back. What stands in the way; null where it is done.</summary>
    public async Task<string?> UnlinkAsync(Viewer viewer, Guid id, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, UseCase.LinkProject, id, cancellation) is not { } project)
        {
            return ProjectChange.NoSuchProject;
        }

        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null || project.ContinuesId is null)
        {
            return problem ?? "这个项目没有关联上年度项目。";
        }

        // The other may have come to another unit since: the link is this project's, and so is the right to take it back.
        var before = await context.Projects.FirstAsync(row => row.Id == project.ContinuesId, cancellation);
        context.ProjectEvents.AddRange(project.ContinueNoLonger(before, reason, viewer.Actor, clock.GetUtcNow()));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>Why a project as a whole is changed (原因).</summary>
public sealed record ProjectReasonEntry(string? Reason);

/// <summary>What the changes of a project as a whole share: they wait for whoever is writing into it, and they want a reason.</summary>
internal static class ProjectChange
{
    private static readonly ProjectReasonEntryValidator Reasons = new();

    /// <summary>What is said where there is no such project for the person.</summary>
    public const string NoSuchProject = "没有这个项目。";

    /// <summary>What is said where the project is cancelled already.</summary>
    public const string IsCancelled = "这个项目已经取消。";

    /// <summary>What is said where there is nothing to resume.</summary>
    public const string IsNotCancelled = "这个项目没有取消，不用恢复。";

    /// <summary>The project with its unit and filings, kept for the transaction; null where there is none with which the person may do this.</summary>
    public static async Task<Project?> HoldProjectAsync(this PerfBudgetContext context, Viewer viewer, UseCase useCase, Guid id, CancellationToken cancellation)
    {
        await context.LockProjectAsync(id, cancellation);
        return await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(useCase))
            .Include(project => project.Unit).ThenInclude(unit => unit.Department)
            .Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
    }

    /// <summary>The same with its unit held open for something new; the unit first, as a merger takes it.</summary>
    public static async Task<Project?> HoldProjectInUnitAsync(this PerfBudgetContext context, Viewer viewer, UseCase useCase, Guid id, CancellationToken cancellation)
    {
        var unit = await context.Projects.Where(project => project.Id == id).Select(project => project.UnitId).FirstOrDefaultAsync(cancellation);
        return await context.HoldUnitAsync(unit, cancellation) is { } held
            && await context.HoldProjectAsync(viewer, useCase, id, cancellation) is { } project && project.UnitId == held.Id ? project : null;
    }

    /// <summary>Does one thing to a project as a whole, in one transaction.</summary>
    /// <param name="contexts">The record.</param>
    /// <param name="viewer">Who does it.</param>
    /// <param name="useCase">What it is.</param>
    /// <param name="id">The project.</param>
    /// <param name="change">Changes the held project; says what stands in the way, null where nothing does.</param>
    /// <param name="clash">What to say where another project has its name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What stands in the way; null where it is done.</returns>
    public static async Task<string?> ChangeProjectAsync(
        this IDbContextFactory<PerfBudgetContext> contexts, Viewer viewer, UseCase useCase, Guid id,
        Func<PerfBudgetContext, Project, Task<string?>> change, Func<Project, string>? clash, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, useCase, id, cancellation) is not { } project)
        {
            return NoSuchProject;
        }

        if (await change(context, project) is { } problem)
        {
            return problem;
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (clash is not null && failure.IsClash())
        {
            return clash(project);
        }

        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>A reason as it is kept, or what is wrong with it.</summary>
    public static (string? Reason, string? Problem) ReadReason(string? written) =>
        Reasons.Problems(new ProjectReasonEntry(written)) is { } problems ? (null, problems.Sentence)
            : (written!.ReplaceLineEndings(" ").Trim(), null);

    /// <summary>What is said where a unit has a project of the name and year already.</summary>
    public static string Clash(string unit, int year, string name) => $"{unit} {year} 年已有同名项目“{name}”。";
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Creating;

namespace PerfBudget.UseCases.Projects.Continuing;

/// <summary>What stands in the next year of a project.</summary>
/// <param name="Next">The project that continues it; null where none does.</param>
/// <param name="Namesake">A project of the next year with the same name or code that nobody has linked; null where there is none.</param>
public sealed record NextYear(Project? Next, Project? Namesake);

/// <summary>Begins the next year's project of one that goes on (结转到下一年度): a draft of its approved declaration, linked to it.</summary>
public sealed class ContinueProject(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>What there is already in the next year; projects that the person may not open are not told.</summary>
    public async Task<NextYear> NextAsync(Viewer viewer, Project project, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var code = project.Code;
        var found = await context.Projects.AsNoTracking()
            .Where(row => row.ContinuesId == project.Id
                || (row.UnitId == project.UnitId && row.Year == project.Year + 1 && row.ContinuesId == null && row.CancelledAt == null && (row.Name == project.Name || (code != null && row.Code == code))))
            .ToListAsync(cancellation);
        found.RemoveAll(row => !viewer.May(UseCase.OpenProject, row.UnitId, null));
        return new NextYear(
            found.Find(row => row.ContinuesId == project.Id),
            found.Find(row => row.ContinuesId is null && row.Name == project.Name) ?? found.Find(row => row.ContinuesId is null));
    }

    /// <summary>The new project, or why there is none.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The project that goes on.</param>
    /// <param name="name">The name in the next year.</param>
    /// <param name="keepAmounts">Whether the year's amounts are taken over; those of the whole term are in any case.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CreatedProject> RunAsync(Viewer viewer, Guid id, string? name, bool keepAmounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectInUnitAsync(viewer, UseCase.ContinueProject, id, cancellation) is not { } from)
        {
            return new CreatedProject(null, ProjectChange.NoSuchProject);
        }

        var read = NewProject.ReadName(name);
        if (await ObjectionAsync(context, from, read, cancellation) is { } objection)
        {
            return new CreatedProject(null, objection);
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        var next = Project.Create(from.Unit, new FiscalYear(from.Year + 1), read.Text!);
        var agreed = await AgreedDeclaration.FindAsync(context, id, cancellation);
        next.Put(ProjectCopy.Continuing(agreed, from, next, keepAmounts), book.LayoutFor(next, FormKind.Declaration)?.Id, FilingState.Draft, now);
        context.ProjectEvents.AddRange(next.Continue(from, ProjectEventKind.Continued, null, by, now));
        return await NewProject.SaveAsync(context, transaction, next, "如果就是这个项目，请打开它，关联上年度项目；不是的话，请换一个名称。", cancellation);
    }

    private static async Task<string?> ObjectionAsync(PerfBudgetContext context, Project from, CellText name, CancellationToken cancellation) =>
        from.IsCancelled ? "项目已取消，不能结转；确需继续，请管理员先恢复项目。"
        : name.Text is null ? name.Refusal ?? "请填写项目名称。"
        : FiscalYear.TryOf(from.Year + 1) is null ? $"年度最晚到 {FiscalYear.Latest} 年。"
        : await context.Projects.AnyAsync(row => row.ContinuesId == from.Id, cancellation) ? $"这个项目已经结转到 {from.Year + 1} 年。"
        : null;
}

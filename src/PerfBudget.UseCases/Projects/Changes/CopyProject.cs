using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Creating;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>Makes a new project of the same unit from one that is there, with its declaration as a draft.</summary>
public sealed class CopyProject(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The new project, or why there is none.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The project that is copied.</param>
    /// <param name="name">The name of the new one.</param>
    /// <param name="nextYear">Whether it is for the next year, or the same.</param>
    /// <param name="keepAmounts">Whether the amounts are taken over.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CreatedProject> RunAsync(Viewer viewer, Guid id, string? name, bool nextYear, bool keepAmounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectInUnitAsync(viewer, UseCase.CopyProject, id, cancellation) is not { } from)
        {
            return new CreatedProject(null, ProjectChange.NoSuchProject);
        }

        var read = NewProject.ReadName(name);
        if (read.Text is null || FiscalYear.TryOf(from.Year + (nextYear ? 1 : 0)) is not { } year)
        {
            return new CreatedProject(null, read.Refusal ?? (read.Text is null ? "请填写新项目的名称。" : $"年度最晚到 {FiscalYear.Latest} 年。"));
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        var copy = Project.Create(from.Unit, year, read.Text);
        copy.Put(ProjectCopy.Of(from, copy, keepAmounts), book.LayoutFor(copy, FormKind.Declaration)?.Id, FilingState.Draft, now);
        context.ProjectEvents.Add(new ProjectEvent(copy, ProjectEventKind.Copied, by, now) { Before = $"{from.Year} 年“{from.Name}”", After = $"{copy.Year} 年“{copy.Name}”" });
        return await NewProject.SaveAsync(context, transaction, copy, "请换一个名称。", cancellation);
    }
}

using FluentValidation;
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
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>What is said of the copy of a project.</summary>
/// <param name="Name">The name of the new one.</param>
/// <param name="NextYear">Whether it is for the next year, or the same.</param>
/// <param name="KeepAmounts">Whether the amounts are taken over.</param>
public sealed record CopyEntry(string? Name, bool NextYear, bool KeepAmounts);

/// <summary>Makes a new project of the same unit from one that is there, with its declaration as a draft.</summary>
public sealed class CopyProject(
    IDbContextFactory<PerfBudgetContext> contexts, FormBook book, IValidator<CopyEntry> validator, TimeProvider clock)
{
    /// <summary>The new project, or why there is none.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The project that is copied.</param>
    /// <param name="entry">What is said of the new one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CreatedProject> RunAsync(Viewer viewer, Guid id, CopyEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectInUnitAsync(viewer, UseCase.CopyProject, id, cancellation) is not { } from)
        {
            return CreatedProject.None(RefusalCode.NotFound, ProjectChange.NoSuchProject);
        }

        if (validator.Problems(entry) is { } problems)
        {
            return new CreatedProject(null, problems);
        }

        if (FiscalYear.TryOf(from.Year + (entry.NextYear ? 1 : 0)) is not { } year)
        {
            return new CreatedProject(
                null, FieldProblems.At(nameof(entry.NextYear), RefusalCode.OutOfRange, $"年度最晚到 {FiscalYear.Latest} 年。"));
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        var copy = Project.Create(from.Unit, year, NewProject.ReadName(entry.Name).Text!);
        copy.Put(ProjectCopy.Of(from, copy, entry.KeepAmounts), book.LayoutFor(copy, FormKind.Declaration)?.Id, FilingState.Draft, now);
        context.ProjectEvents.Add(new ProjectEvent(copy, ProjectEventKind.Copied, by, now) { Before = $"{from.Year} 年“{from.Name}”", After = $"{copy.Year} 年“{copy.Name}”" });
        return await NewProject.SaveAsync(context, transaction, copy, "请换一个名称。", cancellation);
    }
}

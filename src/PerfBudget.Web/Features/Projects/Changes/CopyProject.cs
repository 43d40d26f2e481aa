using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.Web.Features.Editing;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Projects.Changes;

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
        if (await context.HoldProjectAsync(viewer, UseCase.CopyProject, id, cancellation) is not { } from
            || await context.HoldUnitAsync(from.UnitId, cancellation) is not { } unit)
        {
            return new CreatedProject(null, ProjectChange.NoSuchProject);
        }

        var cell = EditableCell.Find(new ProjectFile(), FieldCatalog.ProjectName.Path, null, MoneyUnit.Yuan)!;
        var read = CellText.Read(cell, name, MoneyUnit.Yuan);
        if (read.Text is null || FiscalYear.TryOf(from.Year + (nextYear ? 1 : 0)) is not { } year)
        {
            return new CreatedProject(null, read.Refusal ?? (read.Text is null ? "请填写新项目的名称。" : $"年度最晚到 {FiscalYear.Latest} 年。"));
        }

        if (await context.Projects.AnyAsync(row => row.UnitId == unit.Id && row.Year == year.Number && row.Name == read.Text, cancellation))
        {
            return new CreatedProject(null, ProjectChange.Clash(unit.Name, year.Number, read.Text) + "请换一个名称。");
        }

        var (by, now) = (SignedInEditor.Of(viewer), clock.GetUtcNow());
        var copy = FilingProject.Create(unit, year, read.Text);
        copy.Put(ProjectCopy.Of(from, copy, keepAmounts), book.LayoutFor(copy, FormKind.Declaration)?.Id, FilingState.Draft, now);
        context.Projects.Add(copy);
        context.ProjectEvents.Add(new ProjectEvent(copy, ProjectEventKind.Copied, by, now) { Before = $"{from.Year} 年“{from.Name}”" });
        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new CreatedProject(null, ProjectChange.Clash(unit.Name, year.Number, read.Text) + "请换一个名称。");
        }

        return new CreatedProject(copy.Id, null);
    }
}

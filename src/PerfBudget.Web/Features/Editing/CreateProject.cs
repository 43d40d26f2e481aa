using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Editing;

/// <summary>What came of the wish for a new project.</summary>
/// <param name="Project">The project; null where there is none.</param>
/// <param name="Refusal">Why not; null where there is one.</param>
public sealed record CreatedProject(Guid? Project, string? Refusal);

/// <summary>Puts a project on record that nobody has filed before, with an empty declaration to write into.</summary>
public sealed class CreateProject(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The units for which the person files, by name.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var units = viewer.UnitsFor(UseCase.EditForm).Units;
        return await context.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && unit.MergedIntoId == null).OrderBy(unit => unit.Name).ToListAsync(cancellation);
    }

    /// <summary>Creates it.</summary>
    public async Task<CreatedProject> RunAsync(Viewer viewer, string? name, Guid unitId, int year, CancellationToken cancellation)
    {
        var cell = EditableCell.Find(new ProjectFile(), Domain.Fields.FieldCatalog.ProjectName.Path, null, MoneyUnit.Yuan)!;
        var read = CellText.Read(cell, name, MoneyUnit.Yuan);
        if ((read.Refusal ?? (read.Text is null ? "请填写项目名称" : null)) is { } refusal)
        {
            return new CreatedProject(null, refusal);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var unit = await context.HoldUnitAsync(unitId, cancellation);
        if (unit is null || !viewer.May(UseCase.EditForm, unitId, null) || FiscalYear.TryOf(year) is not { } fiscalYear)
        {
            return new CreatedProject(null, unit is null || !viewer.May(UseCase.EditForm, unitId, null) ? "请选择单位" : $"请填写 {FiscalYear.Earliest} 至 {FiscalYear.Latest} 之间的年度");
        }

        if (await context.Projects.AnyAsync(row => row.UnitId == unitId && row.Year == year && row.Name == read.Text, cancellation))
        {
            return new CreatedProject(null, $"{unit.Name} {year} 年已有同名项目");
        }

        var project = FilingProject.Create(unit, fiscalYear, read.Text!);
        if (book.LayoutFor(project, FormKind.Declaration) is { } layout)
        {
            project.Put(StageBeginning.Of(project, FormKind.Declaration), layout.Id, FilingState.Draft, clock.GetUtcNow());
        }

        context.Projects.Add(project);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new CreatedProject(project.Id, null);
    }
}

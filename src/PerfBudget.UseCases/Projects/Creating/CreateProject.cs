using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Projects.Creating;

/// <summary>Puts a project on record that nobody has filed before, with an empty declaration to write into.</summary>
public sealed class CreateProject(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The units for which the person files, in their order.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var units = viewer.UnitsFor(UseCase.EditForm).Units;
        return await context.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && unit.MergedIntoId == null).InUnitOrder().ToListAsync(cancellation);
    }

    /// <summary>Creates it.</summary>
    public async Task<CreatedProject> RunAsync(Viewer viewer, string? name, Guid unitId, int year, CancellationToken cancellation)
    {
        var read = NewProject.ReadName(name);
        if (read.Text is null)
        {
            return new CreatedProject(null, read.Refusal ?? "请填写项目名称");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var unit = await context.HoldUnitAsync(unitId, cancellation);
        if (unit is null || !viewer.May(UseCase.EditForm, unitId, null) || FiscalYear.TryOf(year) is not { } fiscalYear)
        {
            return new CreatedProject(null, unit is null || !viewer.May(UseCase.EditForm, unitId, null) ? "请选择单位" : $"请填写 {FiscalYear.Earliest} 至 {FiscalYear.Latest} 之间的年度");
        }

        var project = Project.Create(unit, fiscalYear, read.Text);
        if (book.LayoutFor(project, FormKind.Declaration) is { } layout)
        {
            project.Put(StageBeginning.Of(project, FormKind.Declaration), layout.Id, FilingState.Draft, clock.GetUtcNow());
        }

        return await NewProject.SaveAsync(context, transaction, project, "请换一个名称。", cancellation);
    }
}

using FluentValidation;
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
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Projects.Creating;

/// <summary>What is said of a new project.</summary>
/// <param name="Name">项目名称.</param>
/// <param name="Unit">The unit; null where none is chosen.</param>
/// <param name="Year">预算年度; null where none is written.</param>
public sealed record NewProjectEntry(string? Name, Guid? Unit, int? Year);

/// <summary>Puts a project on record that nobody has filed before, with an empty declaration to write into.</summary>
public sealed class CreateProject(
    IDbContextFactory<PerfBudgetContext> contexts, FormBook book, IValidator<NewProjectEntry> validator, TimeProvider clock)
{
    /// <summary>The units for which the person files, in their order.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var units = viewer.UnitsFor(UseCase.EditForm).Units;
        return await context.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && unit.MergedIntoId == null).InUnitOrder().ToListAsync(cancellation);
    }

    /// <summary>Creates it.</summary>
    public async Task<CreatedProject> RunAsync(Viewer viewer, NewProjectEntry entry, CancellationToken cancellation)
    {
        if (validator.Problems(entry) is { } problems)
        {
            return new CreatedProject(null, problems);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var unit = await context.HoldUnitAsync(entry.Unit!.Value, cancellation);
        if (unit is null || !viewer.May(UseCase.EditForm, unit.Id, null))
        {
            return new CreatedProject(
                null, FieldProblems.At(nameof(entry.Unit), RefusalCode.NotOffered, NewProjectEntryValidator.ChooseUnit));
        }

        var project = Project.Create(unit, new FiscalYear(entry.Year!.Value), NewProject.ReadName(entry.Name).Text!);
        if (book.LayoutFor(project, FormKind.Declaration) is { } layout)
        {
            project.Put(StageBeginning.Of(project, FormKind.Declaration), layout.Id, FilingState.Draft, clock.GetUtcNow());
        }

        return await NewProject.SaveAsync(context, transaction, project, "请换一个名称。", cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Units;

/// <summary>A unit that was merged into another.</summary>
public sealed record MergedUnit(Guid Id, string Name, string? Code, Guid Into, string IntoName, DateTimeOffset At);

/// <summary>Finds units: those that are open as a tree, by code, and those that were merged.</summary>
public sealed class FindUnits(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The open units, each under its department.</summary>
    public async Task<IReadOnlyList<UnitRow>> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return UnitRow.InTree(await context.Units.AsNoTracking().Where(unit => unit.MergedIntoId == null).InUnitOrder()
            .Select(unit => new UnitRow(unit.Id, unit.Name, unit.Code, unit.Place, unit.IsFinanceOffice, unit.DepartmentId, 0))
            .ToListAsync(cancellation));
    }

    /// <summary>The merged units, the latest first.</summary>
    public async Task<IReadOnlyList<MergedUnit>> MergedAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from unit in context.Units.AsNoTracking()
            join other in context.Units on unit.MergedIntoId equals other.Id
            orderby unit.MergedAt descending, unit.Name
            select new MergedUnit(unit.Id, unit.Name, unit.Code, other.Id, other.Name, unit.MergedAt!.Value)).ToListAsync(cancellation);
    }
}

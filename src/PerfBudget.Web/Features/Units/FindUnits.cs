using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Units;

/// <summary>All units as a tree, by pinyin.</summary>
public sealed class FindUnits(IDbContextFactory<PerfBudgetContext> contexts)
{
    public async Task<IReadOnlyList<UnitRow>> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return UnitRow.InTree(await context.Units.AsNoTracking().OrderBy(unit => unit.Name)
            .Select(unit => new UnitRow(unit.Id, unit.Name, unit.Code, unit.Place, unit.IsFinanceOffice, unit.DepartmentId, 0))
            .ToListAsync(cancellation));
    }
}

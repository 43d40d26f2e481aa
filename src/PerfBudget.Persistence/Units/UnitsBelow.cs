using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Units;

/// <summary>Asks the tree of units on record.</summary>
public static class UnitsBelow
{
    /// <summary>Whether a unit is the other or stands below it; one statement.</summary>
    public static async Task<bool> IsAtOrBelowAsync(this PerfBudgetContext context, Guid unit, Guid top, CancellationToken cancellation) =>
        UnitTree.IsAtOrBelow(
            await context.Units.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.DepartmentId, cancellation), unit, top);
}

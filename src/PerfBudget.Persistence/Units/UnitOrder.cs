using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Units;

/// <summary>
/// The order in which units stand in trees, lists and choices: by code (单位编码), as offices list them, where a unit's code begins with that
/// of its department; those without one behind, by pinyin.
/// </summary>
public static class UnitOrder
{
    /// <summary>The order for statements that are written as SQL, of columns of the table of units.</summary>
    public const string Sql = $"code NULLS LAST, name COLLATE \"{PerfBudgetContext.ChineseCollation}\"";

    /// <summary>Puts units in order.</summary>
    public static IOrderedQueryable<Unit> InUnitOrder(this IQueryable<Unit> units) => units.OrderBy(unit => unit.Code == null).ThenBy(unit => unit.Code).ThenBy(unit => unit.Name);
}

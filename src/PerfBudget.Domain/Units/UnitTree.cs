namespace PerfBudget.Domain.Units;

/// <summary>The tree of units: each stands below its department (主管部门), however deep.</summary>
public static class UnitTree
{
    /// <summary>Whether a unit is the other or stands below it.</summary>
    /// <param name="departments">The department of each unit; null for one that has none.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="top">The other.</param>
    public static bool IsAtOrBelow(IReadOnlyDictionary<Guid, Guid?> departments, Guid unit, Guid top)
    {
        var passed = new HashSet<Guid>();
        for (Guid? at = unit; at is { } here && passed.Add(here); at = departments.GetValueOrDefault(here))
        {
            if (here == top)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A unit with all below it.</summary>
    /// <param name="units">The units, each with its department.</param>
    /// <param name="top">The unit.</param>
    public static Guid[] WithAllBelow(IEnumerable<(Guid Id, Guid? Department)> units, Guid top)
    {
        var below = units.ToLookup(unit => unit.Department, unit => unit.Id);
        var found = new HashSet<Guid> { top };
        var open = new Queue<Guid>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var id in below[next].Where(found.Add))
            {
                open.Enqueue(id);
            }
        }

        return [.. found];
    }
}

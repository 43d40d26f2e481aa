namespace PerfBudget.UseCases.Units;

/// <summary>A unit in the tree.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">单位名称.</param>
/// <param name="Code">单位编码.</param>
/// <param name="Place">The id of its place.</param>
/// <param name="IsFinanceOffice">Whether it is its place's finance office.</param>
/// <param name="Department">The unit above.</param>
/// <param name="Depth">How deep it stands in the tree, from 0.</param>
public sealed record UnitRow(Guid Id, string Name, string? Code, string Place, bool IsFinanceOffice, Guid? Department, int Depth)
{
    /// <summary>Puts each unit under its department, in the order in which they come.</summary>
    public static IReadOnlyList<UnitRow> InTree(IReadOnlyList<UnitRow> units)
    {
        var below = units.ToLookup(unit => unit.Department);
        var rows = new List<UnitRow>(units.Count);
        Add(null, 0);
        return rows;

        void Add(Guid? above, int depth)
        {
            foreach (var unit in below[above])
            {
                rows.Add(unit with { Depth = depth });
                Add(unit.Id, depth + 1);
            }
        }
    }
}

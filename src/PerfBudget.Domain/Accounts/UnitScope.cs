namespace PerfBudget.Domain.Accounts;

/// <summary>The units that a person may do something with: some, or all.</summary>
public sealed class UnitScope
{
    private readonly HashSet<Guid> _units;

    private UnitScope(bool isEverything, IEnumerable<Guid> units) => (IsEverything, _units) = (isEverything, [.. units]);

    /// <summary>All units, whichever will come.</summary>
    public static UnitScope Everything { get; } = new(true, []);

    /// <summary>These units and no other.</summary>
    public static UnitScope Of(IEnumerable<Guid> units) => new(false, units);

    /// <summary>Whether it is all units; then <see cref="Units"/> is empty.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether it is no unit at all.</summary>
    public bool IsNothing => !IsEverything && _units.Count == 0;

    /// <summary>The units, where they are not all.</summary>
    public IReadOnlyCollection<Guid> Units => _units;

    /// <summary>Whether a unit is among them.</summary>
    public bool Contains(Guid unit) => IsEverything || _units.Contains(unit);
}

namespace PerfBudget.Domain.Accounts;

/// <summary>A role that a person holds, with the units that it reaches from where it is held.</summary>
public sealed class Grant
{
    private readonly HashSet<Guid> _reach;

    /// <summary>A role held in a unit, or above all units.</summary>
    /// <param name="role">The role.</param>
    /// <param name="unit">Where it is held; null for all units.</param>
    /// <param name="unitName">That unit's name.</param>
    /// <param name="reach">The units below, and those of a finance office's place.</param>
    public Grant(Role role, Guid? unit, string? unitName, IEnumerable<Guid> reach) =>
        (Role, Unit, UnitName, _reach) = (role, unit, unitName, [.. reach]);

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>Where it is held; null for all units.</summary>
    public Guid? Unit { get; }

    /// <summary>The name of <see cref="Unit"/>.</summary>
    public string? UnitName { get; }

    /// <summary>How a unit stands to the one where the role is held.</summary>
    public Relation RelationTo(Guid unit) =>
        unit == Unit ? Relation.Own : Unit is null || _reach.Contains(unit) ? Relation.Below : Relation.Other;

    /// <summary>The units that stand so to the one where the role is held; null for all that there are.</summary>
    public IEnumerable<Guid>? UnitsIn(Relation relation) => relation switch
    {
        Relation.Own => Unit is { } own ? [own] : [],
        Relation.Below => Unit is null ? null : _reach.Where(unit => unit != Unit),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "The units outside a role's reach are not known."),
    };
}

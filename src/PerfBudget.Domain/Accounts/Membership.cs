using PerfBudget.Domain.Units;

namespace PerfBudget.Domain.Accounts;

/// <summary>A role that a person holds in a unit, or above all units. A person may hold several.</summary>
public sealed class Membership
{
    private Membership(Guid id, Guid personId, Role role, Guid? unitId) => (Id, PersonId, Role, UnitId) = (id, personId, role, unitId);

    /// <summary>A role that has not been held before.</summary>
    /// <param name="person">Who holds it.</param>
    /// <param name="role">The role.</param>
    /// <param name="unit">Where; null for all units.</param>
    /// <exception cref="ArgumentException">The role cannot be held there.</exception>
    public static Membership Create(Guid person, Role role, Guid? unit)
    {
        if (unit is null ? !role.MayBeHeldEverywhere() : !role.MayBeHeldInUnit())
        {
            throw new ArgumentException($"{role} cannot be held {(unit is null ? "above all units" : "in one unit")}.", nameof(unit));
        }

        return new Membership(Guid.CreateVersion7(), person, role, unit);
    }

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who holds the role.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The identity of <see cref="Unit"/>.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Where it is held; null for all units.</summary>
    public Unit? Unit { get; private set; }
}

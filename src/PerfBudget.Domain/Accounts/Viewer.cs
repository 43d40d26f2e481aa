using PerfBudget.Domain.Filings;

namespace PerfBudget.Domain.Accounts;

/// <summary>
/// The person who asks, with everything that decides what the answer may be. Every use case takes one, and asks it before it
/// does or shows anything.
/// </summary>
public sealed class Viewer
{
    /// <summary>A person with the roles that he or she holds at this moment.</summary>
    /// <param name="id">The identity of the account.</param>
    /// <param name="userName">What the person signs in as.</param>
    /// <param name="name">The person's name, as pages write it.</param>
    /// <param name="grants">The roles.</param>
    public Viewer(Guid id, string userName, string name, IReadOnlyList<Grant> grants) =>
        (Id, UserName, Name, Grants) = (id, userName, name, grants);

    /// <summary>The identity of the account.</summary>
    public Guid Id { get; }

    /// <summary>What the person signs in as.</summary>
    public string UserName { get; }

    /// <summary>The person's name (姓名), as pages and the history write it.</summary>
    public string Name { get; }

    /// <summary>The roles.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>As whom the person writes: what histories and logs keep.</summary>
    public Actor Actor => new(Id.ToString(), Name);

    /// <summary>Whether the person may do something that concerns no unit, or that may be done with some unit's project at least.</summary>
    public bool May(UseCase useCase) => useCase.ConcernsProjects()
        ? !UnitsFor(useCase).IsNothing
        : Grants.Any(grant => Permissions.Allows(useCase, grant.Role));

    /// <summary>Whether the person may do something with a unit's project.</summary>
    /// <param name="useCase">What; one that concerns projects.</param>
    /// <param name="unit">The project's unit.</param>
    /// <param name="state">Where the stage stands; null where nobody has begun it.</param>
    public bool May(UseCase useCase, Guid unit, FilingState? state) =>
        Grants.Any(grant => Permissions.Allows(useCase, grant.Role, grant.RelationTo(unit), state));

    /// <summary>The units with whose projects the person may do something, in some state at least: what a query is narrowed to.</summary>
    public UnitScope UnitsFor(UseCase useCase)
    {
        var units = new List<Guid>();
        foreach (var grant in Grants)
        {
            foreach (var relation in new[] { Relation.Own, Relation.Below })
            {
                if (!Permissions.AllowsInSomeState(useCase, grant.Role, relation))
                {
                    continue;
                }

                if (grant.UnitsIn(relation) is not { } some)
                {
                    return UnitScope.Everything;
                }

                units.AddRange(some);
            }
        }

        return UnitScope.Of(units);
    }

    /// <summary>Passes where the person may do something that concerns no unit.</summary>
    /// <exception cref="NotPermittedException">The person may not.</exception>
    public void Require(UseCase useCase)
    {
        if (!May(useCase))
        {
            throw new NotPermittedException(this, useCase);
        }
    }

    /// <summary>Passes where the person may do something with a unit's project.</summary>
    /// <exception cref="NotPermittedException">The person may not.</exception>
    public void Require(UseCase useCase, Guid unit, FilingState? state)
    {
        if (!May(useCase, unit, state))
        {
            throw new NotPermittedException(this, useCase);
        }
    }
}

using PerfBudget.Domain.Accounts;

namespace PerfBudget.UseCases.Units.Merging;

/// <summary>What a merger of two units will do, for whoever is to confirm it.</summary>
/// <param name="From">The unit that is closed.</param>
/// <param name="Into">The unit that takes its place.</param>
/// <param name="Projects">How many projects move, by year, the newest first.</param>
/// <param name="Clashes">Projects of which the other unit has one of the same name and year.</param>
/// <param name="Roles">Roles that move.</param>
/// <param name="Units">Units that come below the other.</param>
/// <param name="Warnings">What else is to be known.</param>
public sealed record UnitMerger(
    UnitRow From, UnitRow Into, IReadOnlyList<(int Year, int Count)> Projects, IReadOnlyList<NameClash> Clashes,
    IReadOnlyList<MovingRole> Roles, IReadOnlyList<string> Units, IReadOnlyList<string> Warnings);

/// <summary>Two projects of one name and year.</summary>
/// <param name="Project">That of the unit which is closed.</param>
/// <param name="Year">The year.</param>
/// <param name="Name">Their name.</param>
/// <param name="NewName">What that of the closed unit will be called.</param>
public sealed record NameClash(Guid Project, int Year, string Name, string NewName);

/// <summary>A role that moves.</summary>
/// <param name="Person">The person's name.</param>
/// <param name="Role">The role.</param>
/// <param name="IsHeldThere">Whether the person holds it in the other unit already.</param>
public sealed record MovingRole(string Person, Role Role, bool IsHeldThere);

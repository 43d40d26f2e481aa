using PerfBudget.Domain.Accounts;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A person as the administration shows one.</summary>
/// <param name="LockedUntil">Until when wrong passwords keep the person out; null where they do not.</param>
public sealed record PersonRecord(
    Guid Id, string UserName, string Name, bool IsDisabled, DateTimeOffset? LockedUntil, bool MustChangePassword, bool IsDemonstration, DateTimeOffset? LastSignInAt,
    string? Email, IReadOnlyList<HeldRole> Roles);

/// <summary>A role that a person holds.</summary>
/// <param name="Id">The identity of the membership.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's name; null for all units.</param>
/// <param name="IsFinanceOffice">Whether the unit is its place's finance office.</param>
public sealed record HeldRole(Guid Id, Role Role, string? Unit, bool IsFinanceOffice)
{
    /// <summary>Whether the role would reach a whole place in a finance office, and is held elsewhere.</summary>
    public bool ReachesLessThanItsPlace => Unit is not null && !IsFinanceOffice && Role.ReachesThePlaceOfAFinanceOffice();

    public string Where => Unit ?? "全部单位";
}

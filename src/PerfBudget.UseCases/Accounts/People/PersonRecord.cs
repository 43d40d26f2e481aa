using PerfBudget.Domain.Accounts;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A person as the administration shows one.</summary>
/// <param name="Id">The identity of the account.</param>
/// <param name="UserName">用户名.</param>
/// <param name="Name">姓名.</param>
/// <param name="IsDisabled">Whether the account is disabled (停用), so that the person cannot sign in.</param>
/// <param name="LockedUntil">Until when wrong passwords keep the person out; null where they do not.</param>
/// <param name="MustChangePassword">Whether the person has a one-time password (一次性密码) and must change it first.</param>
/// <param name="IsDemonstration">Whether it is a demonstration account, which works in development only.</param>
/// <param name="LastSignInAt">When the person last signed in; null where the person never did.</param>
/// <param name="Email">The address that letters go to; null where there is none.</param>
/// <param name="Roles">The roles that the person holds, in the units where they are held.</param>
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

    /// <summary>Where the role is held: the name of the unit, or 全部单位.</summary>
    public string Where => Unit ?? "全部单位";
}

using PerfBudget.Domain.Accounts;

namespace PerfBudget.Web.Features.People;

/// <summary>A person as the administration shows one.</summary>
public sealed record PersonRecord(
    Guid Id, string UserName, string Name, bool IsDisabled, bool MustChangePassword, bool IsDemonstration, DateTimeOffset? LastSignInAt, string? Email, IReadOnlyList<HeldRole> Roles);

/// <summary>A role that a person holds.</summary>
/// <param name="Id">The identity of the membership.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's name; null for all units.</param>
public sealed record HeldRole(Guid Id, Role Role, string? Unit)
{
    public string Where => Unit ?? "全部单位";
}

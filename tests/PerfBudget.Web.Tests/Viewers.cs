using PerfBudget.Domain.Accounts;

namespace PerfBudget.Web.Tests;

/// <summary>Who asks in tests of use cases.</summary>
internal static class Viewers
{
    /// <summary>A reviewer of all units.</summary>
    public static Viewer OfEverything { get; } = With(new Grant(Role.Reviewer, null, null, []));

    public static Viewer With(params Grant[] grants) => new(Guid.NewGuid(), "viewer", "阅览者", grants);
}

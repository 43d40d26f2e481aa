using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing.Editing;

namespace PerfBudget.Web.Features.Editing;

/// <summary>The one place that says as whom a person writes: the history keeps the name of the day.</summary>
internal static class SignedInEditor
{
    public static Editor Of(Viewer viewer) => new(viewer.Id.ToString(), viewer.Name);
}

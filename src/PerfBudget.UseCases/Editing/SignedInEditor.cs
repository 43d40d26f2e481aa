using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.History;

namespace PerfBudget.UseCases.Editing;

/// <summary>The one place that says as whom a person writes: the history keeps the name of the day.</summary>
internal static class SignedInEditor
{
    public static Actor Of(Viewer viewer) => new(viewer.Id.ToString(), viewer.Name);
}

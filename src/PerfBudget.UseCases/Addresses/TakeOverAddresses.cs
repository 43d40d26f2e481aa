using System.Globalization;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a declaration is filled from another.</summary>
internal static class TakeOverAddresses
{
    public static string Page(Guid project) => $"/projects/{project}/declaration/take-over";

    public static string Compare(Guid project, Guid from, int? version = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Page(project)}?from={from}{(version is { } number ? $"&version={number}" : "")}");
}

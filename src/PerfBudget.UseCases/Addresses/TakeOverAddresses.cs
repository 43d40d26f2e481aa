using System.Globalization;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a declaration is filled from another (对照带入).</summary>
internal static class TakeOverAddresses
{
    /// <summary>The page where the source is chosen.</summary>
    public static string Page(Guid project) => $"/projects/{project}/declaration/take-over";

    /// <summary>The page that sets the declaration beside a source; with a version, beside that version of the source.</summary>
    public static string Compare(Guid project, Guid from, int? version = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Page(project)}?from={from}{(version is { } number ? $"&version={number}" : "")}");
}

using Microsoft.AspNetCore.WebUtilities;

namespace PerfBudget.UseCases.Addresses;

/// <summary>What an address says after its question mark.</summary>
/// <param name="said">The text of a name; null where the address does not say it.</param>
public sealed class AddressQuery(Func<string, string?> said)
{
    /// <summary>The text of a name; empty where the address does not say it.</summary>
    public string this[string name] => said(name) ?? "";

    /// <summary>An address with what is said; what is null or empty is left out.</summary>
    public static string Add(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        foreach (var (name, value) in parts)
        {
            path = string.IsNullOrEmpty(value) ? path : QueryHelpers.AddQueryString(path, name, value);
        }

        return path;
    }
}

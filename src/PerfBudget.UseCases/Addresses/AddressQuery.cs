using Microsoft.AspNetCore.WebUtilities;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The query of an address: its names and texts after the question mark.</summary>
/// <param name="said">Finds the text of a name; null where the address does not have the name.</param>
public sealed class AddressQuery(Func<string, string?> said)
{
    /// <summary>The text of a name; empty where the address does not have the name.</summary>
    public string this[string name] => said(name) ?? "";

    /// <summary>The path with the names and values as its query. Names without a value are left out.</summary>
    public static string Add(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        foreach (var (name, value) in parts)
        {
            path = string.IsNullOrEmpty(value) ? path : QueryHelpers.AddQueryString(path, name, value);
        }

        return path;
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace PerfBudget.Web.Shell;

/// <summary>
/// The import map: under which address, with the hash of its contents, a page's modules find each other. It is the one script that stands
/// in the pages themselves, and the policy names it by its hash (<see cref="ResponseHeaders"/>). The framework's own map also lists every
/// style sheet and picture, and a checksum of each, on every page; modules import modules alone.
/// </summary>
internal static class ScriptNames
{
    private static Known? _last;

    /// <summary>The map for a page; its hash goes into the page's policy.</summary>
    public static ImportMapDefinition Of(HttpContext context, ResourceAssetCollection assets)
    {
        var known = _last;
        if (known is null || !ReferenceEquals(known.Assets, assets))
        {
            _last = known = Write(assets);
        }

        context.Items[typeof(ScriptNames)] = known.Hash;
        return known.Map;
    }

    /// <summary>The hash of the map in this answer; null where the answer has none.</summary>
    public static string? HashIn(HttpContext context) => context.Items[typeof(ScriptNames)] as string;

    private static Known Write(ResourceAssetCollection assets)
    {
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in assets)
        {
            var label = asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value;
            if (label is not null && label.EndsWith(".js", StringComparison.Ordinal) && !label.StartsWith('_'))
            {
                imports["./" + label] = "./" + asset.Url;
            }
        }

        var map = new ImportMapDefinition(imports, null, null);
        return new Known(assets, map, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map.ToString()))));
    }

    private sealed record Known(ResourceAssetCollection Assets, ImportMapDefinition Map, string Hash);
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace PerfBudget.Web.Tests.Access;

/// <summary>The rules of WCAG 2.1 A and AA, with the best practices beside them, as axe-core holds a page against them (tests/axe).</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.Exists(Path) ? File.ReadAllText(Path)
        : throw new InvalidOperationException("axe-core is missing: run ./test, or npm ci in tests/axe."));

    private static string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(Here())!, "..", "..", "axe", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>What breaks a rule on the page as it stands: the rule, the element, and what is to be mended.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync("script => { window.axe || (0, eval)(script); }", Script.Value);
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
            })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} — ${node.failureSummary.split('\n').slice(1).join(' ').trim()}`))
            """);
        return [.. found.EnumerateArray().Select(each => each.GetString()!)];
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

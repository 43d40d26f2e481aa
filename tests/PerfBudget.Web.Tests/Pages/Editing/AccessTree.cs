using System.Text.Json;
using Microsoft.Playwright;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>What a screen reader learns of an element.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is said after the name; empty for nothing.</param>
/// <param name="States">Its further properties, such as <c>invalid</c> and <c>readonly</c>.</param>
/// <param name="Parent">The element around it.</param>
internal sealed record Announced(string Role, string Name, string Description, IReadOnlyDictionary<string, string> States, string? Parent);

/// <summary>The accessibility tree that Chromium hands to a screen reader.</summary>
internal sealed class AccessTree(ICDPSession session)
{
    public static async Task<AccessTree> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    /// <summary>Everything that a screen reader can find on the page.</summary>
    public async Task<IReadOnlyList<Announced>> AllAsync()
    {
        var nodes = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray().ToDictionary(node => Text(node, "nodeId"));
        return [.. nodes.Values.Where(node => !node.GetProperty("ignored").GetBoolean()).Select(node => new Announced(
            Value(node, "role"), Value(node, "name"), Value(node, "description"), States(node), Above(node, nodes)))];
    }

    /// <summary>What has the focus.</summary>
    public async Task<Announced> FocusedAsync() => (await AllAsync()).Last(node => node.States.GetValueOrDefault("focused") == "true");

    // Parts that are there for the layout alone are left out.
    private static string? Above(JsonElement node, Dictionary<string, JsonElement> nodes)
    {
        while (node.TryGetProperty("parentId", out var id) && nodes.TryGetValue(id.GetString()!, out node))
        {
            if (!node.GetProperty("ignored").GetBoolean() && Value(node, "role") is not ("generic" or "none"))
            {
                return Value(node, "role");
            }
        }

        return null;
    }

    private static Dictionary<string, string> States(JsonElement node) => !node.TryGetProperty("properties", out var all) ? []
        : all.EnumerateArray().Where(each => each.GetProperty("value").TryGetProperty("value", out _))
            .ToDictionary(each => Text(each, "name"), each => each.GetProperty("value").GetProperty("value").ToString().ToLowerInvariant());

    private static string Value(JsonElement node, string name) => node.TryGetProperty(name, out var value) && value.TryGetProperty("value", out var text) ? text.ToString() : "";

    private static string Text(JsonElement node, string name) => node.GetProperty(name).ToString();
}

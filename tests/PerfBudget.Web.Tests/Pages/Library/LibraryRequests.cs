using System.Net;
using PerfBudget.Domain.Library;
using PerfBudget.Testing.Library;
using PerfBudget.Web.Tests.Pages.Accounts;

namespace PerfBudget.Web.Tests.Pages.Library;

/// <summary>What is asked of the library's pages, with nothing but the permission in the way.</summary>
internal static class LibraryRequests
{
    public static (string Name, string Value)[] Fields(LibraryIndicator indicator, Guid unit) =>
    [
        ("Entry.Unit", unit.ToString()), ("Entry.Name", indicator.Name), ("Entry.Level2", indicator.Level2), ("Entry.Industry", indicator.Industry), ("Entry.Definition", indicator.Definition),
        ("Entry.Formula", indicator.Formula), ("Entry.Direction", indicator.Direction.Term()), ("Entry.MeasureUnit", indicator.Unit ?? ""),
        ("Entry.Values", string.Join('；', indicator.UsualValues)), ("Entry.Source", indicator.Source),
    ];

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, LibraryIndicator indicator, Guid unit) =>
        client.SendFormAsync("/library/propose", "proposal", Fields(indicator, unit));

    /// <summary>Whether a proposal for the unit is taken.</summary>
    public static async Task<bool> ProposesAsync(HttpClient client, Guid unit)
    {
        if ((await client.GetAsync("/library/propose")).StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        return (await SendAsync(client, LibraryIndicators.Named("试推荐指标率" + Guid.NewGuid().ToString("N")[..8]), unit)).StatusCode == HttpStatusCode.Found;
    }

    /// <summary>Whether a decision on the proposal is taken.</summary>
    public static async Task<bool> DecidesAsync(HttpClient client, Guid proposal)
    {
        var address = "/library/proposals/" + proposal;
        var page = await client.GetAsync(address);
        if (page.StatusCode != HttpStatusCode.OK || !(await page.TextAsync()).Contains("value=\"return\"", StringComparison.Ordinal))
        {
            return false;
        }

        return (await client.SendFormAsync(address, "return", ("Reason", "重复"))).StatusCode == HttpStatusCode.Found;
    }

    /// <summary>Whether an accepted indicator is withdrawn.</summary>
    public static async Task<bool> WithdrawsAsync(HttpClient client, Guid proposal)
    {
        var address = "/library/proposals/" + proposal;
        var page = await client.GetAsync(address);
        return page.StatusCode == HttpStatusCode.OK && (await client.SendFormAsync(address, "withdraw", ("Why", "重复"))).StatusCode == HttpStatusCode.Found;
    }
}

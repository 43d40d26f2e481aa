using System.Net;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Library;
using PerfBudget.Web.Tests.Pages.Accounts;

namespace PerfBudget.Web.Tests.Pages.Library;

/// <summary>What is asked of the library's pages, with nothing but the permission in the way.</summary>
internal static class LibraryRequests
{
    public static LibraryIndicator Indicator(string name) => new()
    {
        Name = name, Level1 = "产出指标", Level2 = "质量指标", Industry = "教育", Definition = $"{name}的解释。", Formula = "达到要求的次数÷总次数×100%",
        Unit = "%", Direction = IndicatorDirection.AtLeast, UsualValues = ["≥95%"], Source = "本单位编写",
    };

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

        return (await SendAsync(client, Indicator("试推荐指标率" + Guid.NewGuid().ToString("N")[..8]), unit)).StatusCode == HttpStatusCode.Found;
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

    /// <summary>An indicator of the unit that stands in the library.</summary>
    public static async Task<Guid> AcceptedAsync(RunningApplication application, Guid unit, bool forAllPlaces = false)
    {
        var id = await WaitingAsync(application, unit);
        await using var context = await application.OpenDatabaseAsync();
        (await context.LibraryIndicators.SingleAsync(row => row.Id == id)).Accept(forAllPlaces, (Guid.NewGuid(), "某人"), DateTimeOffset.UtcNow);
        await context.SaveChangesAsync();
        return id;
    }

    /// <summary>A proposal of the unit that waits.</summary>
    public static async Task<Guid> WaitingAsync(RunningApplication application, Guid unit, string? name = null)
    {
        await using var context = await application.OpenDatabaseAsync();
        var proposal = IndicatorProposal.Create(
            await context.Units.SingleAsync(row => row.Id == unit), Indicator(name ?? "待审指标率" + Guid.NewGuid().ToString("N")[..8]), (Guid.NewGuid(), "某人"), DateTimeOffset.UtcNow);
        context.LibraryIndicators.Add(proposal);
        await context.SaveChangesAsync();
        return proposal.Id;
    }
}

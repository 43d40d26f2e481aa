using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Library;

namespace PerfBudget.Testing.Library;

/// <summary>Invented indicators for the library.</summary>
internal static class LibraryIndicators
{
    /// <summary>A whole indicator of this name.</summary>
    public static LibraryIndicator Named(string name) => new()
    {
        Name = name, Level1 = "产出指标", Level2 = "质量指标", Industry = "教育", Definition = $"{name}的解释。", Formula = "达到要求的次数÷总次数×100%",
        Unit = "%", Direction = IndicatorDirection.AtLeast, UsualValues = ["≥95%"], Source = "本单位编写",
    };

    /// <summary>An indicator of the unit that stands in the library.</summary>
    public static async Task<Guid> AcceptedAsync(TestHost host, Guid unit, bool forAllPlaces = false)
    {
        var id = await WaitingAsync(host, unit);
        await using var context = await host.OpenDatabaseAsync();
        (await context.LibraryIndicators.SingleAsync(row => row.Id == id)).Accept(forAllPlaces, (Guid.NewGuid(), "某人"), DateTimeOffset.UtcNow);
        await context.SaveChangesAsync();
        return id;
    }

    /// <summary>A proposal of the unit that waits.</summary>
    public static async Task<Guid> WaitingAsync(TestHost host, Guid unit, string? name = null)
    {
        await using var context = await host.OpenDatabaseAsync();
        var from = await context.Units.SingleAsync(row => row.Id == unit);
        var indicator = Named(name ?? "待审指标率" + Guid.NewGuid().ToString("N")[..8]);
        var proposal = IndicatorProposal.Create(from, indicator, (Guid.NewGuid(), "某人"), DateTimeOffset.UtcNow);
        context.LibraryIndicators.Add(proposal);
        await context.SaveChangesAsync();
        return proposal.Id;
    }
}

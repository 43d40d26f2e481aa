using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Years;

namespace PerfBudget.Web.Tests.Pages.Years;

/// <summary>Arranges years as an administrator who has just looked at them.</summary>
internal static class YearArrangements
{
    /// <summary>What was wrong with it; null where it is kept.</summary>
    public static async Task<string?> ArrangeAsync(this RunningApplication application, int year, params StageEntry[] stages)
    {
        var (arrange, viewer, fiscal) = (application.Services.GetRequiredService<ArrangeYear>(), Viewers.With(new Grant(Role.Administrator, null, null, [])), new FiscalYear(year));
        var (_, seen) = await arrange.FindAsync(viewer, fiscal, CancellationToken.None);
        return await arrange.RunAsync(viewer, fiscal, seen, needsConfirmation: true, stages, CancellationToken.None);
    }
}

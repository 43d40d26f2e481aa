using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Library;

internal static class LibraryRegistration
{
    public static void AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton(LoadLibrary);
        services.AddSingleton<LibraryShelf>();
        services.AddSingleton<FindIndicators>();
        services.AddSingleton<SuggestIndicators>();
        services.AddSingleton<ProposeIndicator>();
        services.AddSingleton<FindProposals>();
        services.AddSingleton<DecideOnProposal>();
        services.AddSingleton<WithdrawIndicator>();
    }

    /// <summary>The indicators that come with the program, and those of <c>PerfBudget:ProfilesFolder</c>.</summary>
    private static LibraryCatalog LoadLibrary(IServiceProvider provider)
    {
        var library = LibraryCatalog.Load(provider.GetRequiredService<PlaceCatalog>(), PlacesOfInstallation.Folders(provider));
        var log = provider.GetRequiredService<ILogger<LibraryCatalog>>();
        foreach (var mistake in library.Mistakes)
        {
            log.LogWarning("指标库有误：{Mistake}", mistake);
        }

        return library;
    }
}

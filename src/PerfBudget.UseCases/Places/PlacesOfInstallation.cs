using PerfBudget.Forms.Places;

namespace PerfBudget.UseCases.Places;

/// <summary>The places of this installation: those that come with the program, and those of <c>PerfBudget:ProfilesFolder</c>.</summary>
internal static class PlacesOfInstallation
{
    public static PlaceCatalog Load(IServiceProvider provider)
    {
        var places = PlaceCatalog.Load(Folders(provider));
        var log = provider.GetRequiredService<ILogger<PlaceCatalog>>();
        foreach (var mistake in places.Mistakes)
        {
            log.LogWarning("地区配置有误：{Mistake}", mistake);
        }

        return places;
    }

    /// <summary>The folders of profiles: that of the program, and the configured one after it.</summary>
    public static string[] Folders(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["PerfBudget:ProfilesFolder"] is { Length: > 0 } own ? [PlaceCatalog.BuiltInFolder, own] : [PlaceCatalog.BuiltInFolder];
}

namespace PerfBudget.UseCases.Places;

internal static class PlacesRegistration
{
    public static void AddPlaces(this IServiceCollection services)
    {
        services.AddSingleton(PlacesOfInstallation.Load);
        services.AddSingleton<FormBook>();
        services.AddSingleton<FindPlaces>();
    }
}

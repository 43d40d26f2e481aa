using PerfBudget.UseCases.Units.Merging;

namespace PerfBudget.UseCases.Units;

internal static class UnitsRegistration
{
    public static void AddUnits(this IServiceCollection services)
    {
        services.AddSingleton<FindUnits>();
        services.AddSingleton<SaveUnit>();
        services.AddSingleton<MergeUnits>();
        services.AddSingleton<ImportUnits>();
    }
}

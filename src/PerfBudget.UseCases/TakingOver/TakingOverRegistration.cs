namespace PerfBudget.UseCases.TakingOver;

internal static class TakingOverRegistration
{
    public static void AddTakingOver(this IServiceCollection services)
    {
        services.AddSingleton<CompareSource>();
        services.AddSingleton<FindSources>();
        services.AddSingleton<TakeLinesOver>();
        services.AddSingleton<UndoTakeOver>();
    }
}

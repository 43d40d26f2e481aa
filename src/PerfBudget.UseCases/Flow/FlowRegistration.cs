namespace PerfBudget.UseCases.Flow;

internal static class FlowRegistration
{
    public static void AddFlow(this IServiceCollection services)
    {
        services.AddSingleton<TakeStep>();
        services.AddSingleton<FindLog>();
        services.AddSingleton<ShowVersion>();
    }
}

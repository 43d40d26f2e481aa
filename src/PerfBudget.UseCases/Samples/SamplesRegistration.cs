namespace PerfBudget.UseCases.Samples;

internal static class SamplesRegistration
{
    public static void AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<LoadSamples>();
    }
}

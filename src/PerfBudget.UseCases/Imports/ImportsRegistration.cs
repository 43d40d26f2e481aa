namespace PerfBudget.UseCases.Imports;

internal static class ImportsRegistration
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ReadUpload>();
    }
}

namespace PerfBudget.UseCases.Years;

internal static class YearsRegistration
{
    public static void AddYears(this IServiceCollection services)
    {
        services.AddSingleton<ArrangeYear>();
        services.AddSingleton<ExtendDeadline>();
        services.AddSingleton<FindDeclarationTime>();
    }
}

namespace PerfBudget.UseCases.Checks;

internal static class ChecksRegistration
{
    public static void AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<CheckFilings>();
        services.AddSingleton<CheckForm>();
        services.AddSingleton<ExplainFinding>();
        services.AddSingleton<AcceptExplanation>();
        services.AddSingleton<JudgeTracking>();
    }
}

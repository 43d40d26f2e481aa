namespace PerfBudget.UseCases.Editing;

internal static class EditingRegistration
{
    public static void AddEditing(this IServiceCollection services)
    {
        services.AddSingleton<OpenEditor>();
        services.AddSingleton<ApplyEdits>();
        services.AddSingleton<FindChanges>();
        services.AddSingleton<FindEarlier>();
        services.AddSingleton<Presence>();
        services.AddSingleton<BrowserKeys>();
        services.AddSingleton<BeginStage>();
    }
}

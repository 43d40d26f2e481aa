namespace PerfBudget.UseCases.History;

internal static class HistoryRegistration
{
    public static void AddHistory(this IServiceCollection services)
    {
        services.AddSingleton<ReadCellHistory>();
        services.AddSingleton<ReadFormHistory>();
        services.AddSingleton<ReadProjectHistory>();
        services.AddSingleton<RestoreChange>();
        services.AddSingleton<NoteChange>();
    }
}

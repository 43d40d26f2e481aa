namespace PerfBudget.UseCases.Evidence;

internal static class EvidenceRegistration
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<FindEvidence>();
        services.AddSingleton<AddEvidence>();
        services.AddSingleton<RemoveEvidence>();
        services.AddSingleton<DownloadEvidence>();
    }
}

namespace PerfBudget.UseCases.Ledger;

internal static class LedgerRegistration
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddSingleton<ReadLedger>();
        services.AddSingleton<WriteLedger>();
        services.AddSingleton<StrikeLedgerLine>();
        services.AddSingleton<CompareLedger>();
    }
}

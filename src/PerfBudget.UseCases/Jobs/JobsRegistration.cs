namespace PerfBudget.UseCases.Jobs;

internal static class JobsRegistration
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddHostedService<SampleLoading>();
        services.AddHostedService<MailDelivery>();
    }
}

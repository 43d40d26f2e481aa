namespace PerfBudget.UseCases.Rectifications;

internal static class RectificationsRegistration
{
    public static void AddRectifications(this IServiceCollection services)
    {
        services.AddSingleton<FindRectifications>();
        services.AddSingleton<OrderRectification>();
        services.AddSingleton<AnswerRectification>();
        services.AddSingleton<SettleRectification>();
    }
}

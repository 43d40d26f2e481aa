namespace PerfBudget.UseCases.Review;

internal static class ReviewRegistration
{
    public static void AddReview(this IServiceCollection services)
    {
        services.AddSingleton<FindReviewQueue>();
        services.AddSingleton<FindChangesSince>();
        services.AddSingleton<OpenDesk>();
        services.AddSingleton<ApproveSeveral>();
    }
}

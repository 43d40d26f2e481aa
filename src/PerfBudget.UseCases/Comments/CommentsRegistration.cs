namespace PerfBudget.UseCases.Comments;

internal static class CommentsRegistration
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<FindComments>();
        services.AddSingleton<AddComment>();
        services.AddSingleton<AnswerComment>();
        services.AddSingleton<SolveComment>();
        services.AddSingleton<ReopenComment>();
        services.AddSingleton<FindPhrases>();
        services.AddSingleton<KeepPhrase>();
        services.AddSingleton<DropPhrase>();
    }
}

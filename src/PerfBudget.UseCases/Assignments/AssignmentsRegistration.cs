namespace PerfBudget.UseCases.Assignments;

internal static class AssignmentsRegistration
{
    public static void AddAssignments(this IServiceCollection services)
    {
        services.AddScoped<AskForHelp>();
        services.AddSingleton<RevokeAssignment>();
        services.AddSingleton<FindAssignments>();
        services.AddSingleton<OpenAssignment>();
        services.AddSingleton<FillAssigned>();
        services.AddSingleton<FollowAssigned>();
        services.AddSingleton<FinishAssignment>();
        services.AddSingleton<WriteAssignmentMail>();
    }
}

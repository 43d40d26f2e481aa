using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.UseCases.Projects.Creating;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.UseCases.Projects.List;

namespace PerfBudget.UseCases.Projects;

internal static class ProjectsRegistration
{
    public static void AddProjects(this IServiceCollection services)
    {
        services.AddSingleton<FindProjects>();
        services.AddSingleton<OpenProject>();
        services.AddSingleton<FindLastYear>();
        services.AddSingleton<FindProject>();
        services.AddSingleton<CreateProject>();
        services.AddSingleton<CopyProject>();
        services.AddSingleton<ContinueProject>();
        services.AddSingleton<LinkProject>();
        services.AddSingleton<FindProjectYears>();
        services.AddSingleton<HandOverProject>();
        services.AddSingleton<CancelProject>();
        services.AddSingleton<WithdrawProject>();
    }
}

using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Projects.List;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Todo;

/// <summary>Where the to-do list is, and what the first page is: the list where something is in it, or where an administrator has still to arrange what units need; else the projects.</summary>
internal static class TodoEndpoints
{
    internal static void MapFirstPage(this IEndpointRouteBuilder app) => app.MapGet("/", async (Viewer viewer, TodoNews news, FindFirstSteps first, CancellationToken cancellation) =>
        Results.Redirect(await news.RunAsync(viewer, cancellation) is (> 0, _) or (_, { IsNothing: false }) || await first.RunAsync(viewer, cancellation) is { IsDone: false } ? TodoAddresses.Page : ProjectQuery.Path));
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>The table of permissions, cell by cell, against the running application.</summary>
[Collection(WebTests.Name)]
public sealed class PermissionTableTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    // Every page and every question about a project that there is.
    private static readonly string[] OfProject =
    [
        "", "/declaration", "/tracking", "/self-evaluation/score", "/declaration/pdf", "/declaration/edit", "/declaration/edit/sheet",
        "/declaration/versions/1", "/declaration/history", "/declaration/history/table", "/history", "/declaration/edit/findings",
        "/declaration/comments", "/tracking/judgement", "/declaration/ledger", "/money", "/money/import", "/declaration/evidence",
        "/declaration/assist", "/copy", "/continue", "/link", "/declaration/take-over", "/hand-over", "/cancel", "/withdraw", "/resume",
    ];

    [Fact]
    public async Task Every_cell_of_projects_and_forms_holds_in_the_running_application()
    {
        var projects = await FiledProjects.FileAsync(application);
        var wrong = new List<string>();
        var cells = 0;
        var asked = new HashSet<UseCase>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var (where, unit, relation) in projects.Memberships(role))
            {
                var account = await application.AccountAsync("p" + Guid.NewGuid().ToString("N")[..12], (role, unit));
                using var client = await application.ClientOfAsync(account);
                var viewer = (await application.Services.GetRequiredService<FindViewer>().RunAsync(account.Id, account.SecurityStamp!, CancellationToken.None))!.Viewer;
                var list = await (await client.GetAsync($"/projects?year={FiledProjects.Year}&size=50")).TextAsync();
                foreach (var filed in projects.All)
                {
                    foreach (var (useCase, isAllowed) in await new PermissionRequests(application, client, viewer, filed).TryAsync(list))
                    {
                        cells++;
                        asked.Add(useCase);
                        if (isAllowed != Permissions.Allows(useCase, role, relation, filed.State))
                        {
                            wrong.Add($"{useCase.Term()} × {role.Term()} {where}（{relation.Term()}）× {filed.State?.Term() ?? "未填报"}：{(isAllowed ? "可以" : "不可以")}");
                        }
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(2_500);
        asked.ShouldBe(Enum.GetValues<UseCase>().Where(useCase => useCase.ConcernsProjects()), ignoreOrder: true, customMessage: "each use case has its request here");
    }

    [Fact]
    public async Task Pages_that_concern_no_unit_exist_only_for_those_who_may()
    {
        var asked = new HashSet<UseCase>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await application.ClientOfAsync(await application.AccountAsync("q" + Guid.NewGuid().ToString("N")[..12], (role, await AnyUnitAsync(role))));
            foreach (var (useCase, path) in new[]
            {
                (UseCase.SearchLibrary, "/library"), (UseCase.ReadPublishedFile, "/import/preview"), (UseCase.SeeRunningState, "/running-state"),
                (UseCase.ManagePeople, "/people"), (UseCase.ManagePeople, "/people/new"), (UseCase.ManageUnits, "/units"), (UseCase.ManageUnits, "/units/new"),
                (UseCase.ManageYears, "/years"), (UseCase.ManageYears, "/years/2025"),
                (UseCase.ManagePeople, "/people/import"), (UseCase.ManagePeople, "/people/import/template"),
                (UseCase.ManageUnits, "/units/import"), (UseCase.ManageUnits, "/units/import/template"),
                (UseCase.ManagePlaces, "/places"), (UseCase.ManagePlaces, "/places/central"), (UseCase.ManagePlaces, "/places/central/forms/central-declaration"),
            })
            {
                asked.Add(useCase);
                (await client.GetAsync(path)).StatusCode.ShouldBe(Permissions.Allows(useCase, role) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{role} {path}");
            }
        }

        asked.ShouldBe(Enum.GetValues<UseCase>().Where(useCase => !useCase.ConcernsProjects()), ignoreOrder: true, customMessage: "each use case has its address here");
    }

    [Fact]
    public async Task A_project_of_others_is_answered_like_one_that_does_not_exist()
    {
        var projects = await FiledProjects.FileAsync(application);
        using var stranger = await application.ClientOfAsync(await application.AccountAsync("r" + Guid.NewGuid().ToString("N")[..12], (Role.Filer, projects.Other.Id)));
        var (there, nowhere) = (projects.All.Single(filed => filed.State == FilingState.Approved).Project.Id, Guid.NewGuid());

        foreach (var rest in OfProject)
        {
            var (existing, missing) = (await AnswerAsync(stranger, there, rest), await AnswerAsync(stranger, nowhere, rest));

            existing.Status.ShouldBe(HttpStatusCode.NotFound);
            existing.ShouldBe(missing, rest);
        }
    }

    [Fact]
    public async Task An_account_without_a_role_sees_nothing_and_is_told_so()
    {
        var projects = await FiledProjects.FileAsync(application);
        using var client = await application.ClientOfAsync(await application.AccountAsync("s" + Guid.NewGuid().ToString("N")[..12]));

        var page = await (await client.GetAsync("/projects")).TextAsync();

        page.ShouldContain("您的账号还没有角色");
        page.ShouldNotContain(projects.Unit.Name);
        (await client.GetAsync("/import/preview")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(HttpClient client, Guid project, string rest)
    {
        var answer = await client.GetAsync($"/projects/{project}{rest}");
        var text = await answer.TextAsync();
        var main = text.IndexOf("<main", StringComparison.Ordinal);
        return (answer.StatusCode, main < 0 ? text : text[main..text.IndexOf("</main>", StringComparison.Ordinal)].Replace(project.ToString(), "", StringComparison.Ordinal));
    }

    private async Task<Guid?> AnyUnitAsync(Role role)
    {
        if (!role.MayBeHeldInUnit())
        {
            return null;
        }

        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("任一单位" + Guid.NewGuid(), "central");
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit.Id;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.Accounts;

/// <summary>The table of permissions, cell by cell, against the running application.</summary>
[Collection(WebTests.Name)]
public sealed class PermissionTableTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const int Year = 2031;

    private static readonly FilingState?[] States = [null, .. Enum.GetValues<FilingState>()];

    private readonly Unit _department = Unit.Create("甲市教育局" + Guid.NewGuid(), "shanghai");
    private readonly Unit _unit = Unit.Create("甲市实验学校" + Guid.NewGuid(), "shanghai");
    private readonly Unit _other = Unit.Create("乙市水务局" + Guid.NewGuid(), "beijing");
    private readonly Unit _office = Unit.Create("甲市财政局" + Guid.NewGuid(), "shanghai");
    private readonly Dictionary<int, FilingProject> _projects = [];

    [Fact]
    public async Task Every_cell_of_projects_and_forms_holds_in_the_running_application()
    {
        await FileAsync();
        var wrong = new List<string>();
        var cells = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var (where, unit, relation) in Memberships(role))
            {
                using var client = await application.ClientOfAsync(await application.AccountAsync("p" + Guid.NewGuid().ToString("N")[..12], (role, unit)));
                var list = await (await client.GetAsync($"/projects?year={Year}&size=50")).TextAsync();
                foreach (var state in States)
                {
                    foreach (var (useCase, isAllowed) in await TryAsync(client, list, _projects[Number(state)], state))
                    {
                        cells++;
                        if (isAllowed != Permissions.Allows(useCase, role, relation, state))
                        {
                            wrong.Add($"{useCase.Term()} × {role.Term()} {where}（{relation.Term()}）× {state?.Term() ?? "未填报"}：{(isAllowed ? "可以" : "不可以")}");
                        }
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(400);
    }

    [Fact]
    public async Task Pages_that_concern_no_unit_exist_only_for_those_who_may()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await application.ClientOfAsync(await application.AccountAsync("q" + Guid.NewGuid().ToString("N")[..12], (role, await AnyUnitAsync(role))));
            foreach (var (useCase, path) in new[]
            {
                (UseCase.ReadPublishedFile, "/import/preview"), (UseCase.SeeRunningState, "/running-state"),
                (UseCase.ManagePeople, "/people"), (UseCase.ManagePeople, "/people/new"), (UseCase.ManageUnits, "/units"), (UseCase.ManageUnits, "/units/new"),
            })
            {
                (await client.GetAsync(path)).StatusCode.ShouldBe(Permissions.Allows(useCase, role) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{role} {path}");
            }
        }
    }

    [Fact]
    public async Task A_project_of_others_is_answered_like_one_that_does_not_exist()
    {
        await FileAsync();
        using var stranger = await application.ClientOfAsync(await application.AccountAsync("r" + Guid.NewGuid().ToString("N")[..12], (Role.Filer, _other.Id)));
        var (there, nowhere) = (_projects[Number(FilingState.Approved)].Id, Guid.NewGuid());

        foreach (var rest in new[] { "", "/declaration", "/tracking", "/self-evaluation/score", "/declaration/pdf", "/declaration/edit", "/declaration/edit/sheet", "/declaration/comments" })
        {
            var (existing, missing) = (await AnswerAsync(stranger, there, rest), await AnswerAsync(stranger, nowhere, rest));

            existing.Status.ShouldBe(HttpStatusCode.NotFound);
            existing.ShouldBe(missing, rest);
        }
    }

    [Fact]
    public async Task An_account_without_a_role_sees_nothing_and_is_told_so()
    {
        await FileAsync();
        using var client = await application.ClientOfAsync(await application.AccountAsync("s" + Guid.NewGuid().ToString("N")[..12]));

        var page = await (await client.GetAsync("/projects")).TextAsync();

        page.ShouldContain("您的账号还没有角色");
        page.ShouldNotContain(_unit.Name);
        (await client.GetAsync("/import/preview")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(HttpClient client, Guid project, string rest)
    {
        var answer = await client.GetAsync($"/projects/{project}{rest}");
        var text = await answer.TextAsync();
        var main = text.IndexOf("<main", StringComparison.Ordinal);
        return (answer.StatusCode, main < 0 ? text : text[main..text.IndexOf("</main>", StringComparison.Ordinal)].Replace(project.ToString(), "", StringComparison.Ordinal));
    }

    private static async Task<List<(UseCase UseCase, bool IsAllowed)>> TryAsync(HttpClient client, string list, FilingProject project, FilingState? state)
    {
        var form = await client.GetAsync($"/projects/{project.Id}/declaration");
        var several = await client.GetAsync($"/projects/print?project={project.Id}&form=declaration");
        var tried = new List<(UseCase, bool)>
        {
            (UseCase.ListProjects, list.Contains(project.Name, StringComparison.Ordinal)),
            (UseCase.OpenProject, (await client.GetAsync($"/projects/{project.Id}")).StatusCode == HttpStatusCode.OK),
            (UseCase.SeeForm, (await form.TextAsync()).Contains(project.Name, StringComparison.Ordinal)),
        };
        if (state is not null) // without a form there is nothing to print
        {
            tried.Add((UseCase.PrintForm, (await client.GetAsync($"/projects/{project.Id}/declaration/pdf")).StatusCode == HttpStatusCode.OK));
            tried.Add((UseCase.EditForm, await WritesAsync(client, project)));
            tried.Add((UseCase.Comment, await CommentsAsync(client, project)));
            var desk = await client.GetAsync($"/review/{project.Filings[0].Id}");
            var decisions = desk.StatusCode == HttpStatusCode.OK ? await desk.TextAsync() : "";
            tried.Add((UseCase.Review, decisions.Contains("data-step=\"approve\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Approve, decisions.Contains("data-step=\"approve\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Confirm, decisions.Contains("data-step=\"confirm\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Return, decisions.Contains("data-step=\"return\"", StringComparison.Ordinal)));
            tried.Add((UseCase.PrintForms, several.Content.Headers.ContentType?.MediaType == "application/pdf"));
        }

        return tried;
    }

    // With the token that the editor's own page gets, so that nothing but the permission stands in the way.
    private static async Task<bool> WritesAsync(HttpClient client, FilingProject project)
    {
        var address = $"/projects/{project.Id}/declaration/edit";
        var sheet = await client.GetAsync(address + "/sheet");
        if (sheet.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/edits")
        {
            Content = JsonContent.Create(new { edits = new[] { new { browser = Guid.NewGuid(), seq = 1, field = "goals.annual", @base = int.MaxValue, text = Guid.NewGuid().ToString() } } }),
        };
        request.Headers.Add("RequestVerificationToken", (await sheet.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results")[0].GetProperty("status").GetString() == "saved";
    }

    private static async Task<bool> CommentsAsync(HttpClient client, FilingProject project)
    {
        var address = $"/projects/{project.Id}/declaration/comments";
        var list = await client.GetAsync(address);
        if (list.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { field = "goals.annual", text = "请写明依据" }) };
        request.Headers.Add("RequestVerificationToken", (await list.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        return (await client.SendAsync(request)).StatusCode == HttpStatusCode.OK;
    }

    // Each way in which a role can stand to the unit whose projects are asked for.
    private IEnumerable<(string Where, Guid? Unit, Relation Relation)> Memberships(Role role)
    {
        if (role.MayBeHeldInUnit())
        {
            yield return ("本单位", _unit.Id, Relation.Own);
            yield return ("主管部门", _department.Id, Relation.Below);
            yield return ("别的单位", _other.Id, Relation.Other);
            yield return ("财政局", _office.Id, role.ReachesThePlaceOfAFinanceOffice() ? Relation.Below : Relation.Other);
        }

        if (role.MayBeHeldEverywhere())
        {
            yield return ("全部单位", null, Relation.Below);
        }
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

    private async Task FileAsync()
    {
        _unit.Department = _department;
        _office.IsFinanceOffice = true;
        await using var context = await application.OpenDatabaseAsync();
        context.Units.AddRange(_department, _unit, _other, _office);
        foreach (var state in States)
        {
            var project = FilingProject.Create(_unit, new FiscalYear(Year), $"校舍修缮{state?.Term() ?? "未填报"}{Guid.NewGuid().ToString("N")[..6]}");
            if (state is { } known)
            {
                var file = new ProjectFile { Kind = FormKind.Declaration };
                project.Put(file, "shanghai/declaration", known, DateTimeOffset.UtcNow);
            }

            _projects[Number(state)] = project;
            context.Projects.Add(project);
        }

        await context.SaveChangesAsync();
    }

    private static int Number(FilingState? state) => state is { } known ? (int)known : -1;
}

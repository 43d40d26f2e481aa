using System.Globalization;
using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Filing.Explaining;
using PerfBudget.Domain.Filing.Flow;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Tracking;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Web.Features.Findings;
using PerfBudget.Web.Features.Flow;
using PerfBudget.Web.Features.Tracking;
using PerfBudget.Web.Features.Years;
using PerfBudget.Web.Tests.Features.Library;
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
    private readonly Dictionary<Guid, Explanation> _explanations = [];
    private readonly Dictionary<Guid, Rectification> _rectifications = [];

    [Fact]
    public async Task Every_cell_of_projects_and_forms_holds_in_the_running_application()
    {
        await FileAsync();
        var wrong = new List<string>();
        var cells = 0;
        var asked = new HashSet<UseCase>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var (where, unit, relation) in Memberships(role))
            {
                var account = await application.AccountAsync("p" + Guid.NewGuid().ToString("N")[..12], (role, unit));
                using var client = await application.ClientOfAsync(account);
                var viewer = (await application.Services.GetRequiredService<FindViewer>().RunAsync(account.Id, account.SecurityStamp!, CancellationToken.None))!.Viewer;
                var list = await (await client.GetAsync($"/projects?year={Year}&size=50")).TextAsync();
                foreach (var state in States)
                {
                    var project = _projects[Number(state)];
                    var tried = await TryAsync(client, list, project, state);
                    tried.AddRange(await TryStepsAsync(client, viewer, project, state));
                    tried.AddRange(await TryRectificationsAsync(client, viewer, project, state));
                    tried.Add((UseCase.ProposeIndicator, await LibraryRequests.ProposesAsync(client, _unit.Id)));
                    tried.Add((UseCase.DecideOnIndicator, await LibraryRequests.DecidesAsync(client, await LibraryRequests.WaitingAsync(application, _unit.Id))));
                    tried.Add((UseCase.WithdrawIndicator, await LibraryRequests.WithdrawsAsync(client, await LibraryRequests.AcceptedAsync(application, _unit.Id))));

                    foreach (var (useCase, isAllowed) in tried)
                    {
                        cells++;
                        asked.Add(useCase);
                        if (isAllowed != Permissions.Allows(useCase, role, relation, state))
                        {
                            wrong.Add($"{useCase.Term()} × {role.Term()} {where}（{relation.Term()}）× {state?.Term() ?? "未填报"}：{(isAllowed ? "可以" : "不可以")}");
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
        await FileAsync();
        using var stranger = await application.ClientOfAsync(await application.AccountAsync("r" + Guid.NewGuid().ToString("N")[..12], (Role.Filer, _other.Id)));
        var (there, nowhere) = (_projects[Number(FilingState.Approved)].Id, Guid.NewGuid());

        foreach (var rest in new[] { "", "/declaration", "/tracking", "/self-evaluation/score", "/declaration/pdf", "/declaration/edit", "/declaration/edit/sheet", "/declaration/versions/1", "/declaration/history", "/declaration/history/table", "/history", "/declaration/edit/findings", "/declaration/comments", "/tracking/judgement", "/declaration/ledger", "/money", "/money/import", "/declaration/evidence", "/declaration/assist", "/copy", "/continue", "/link", "/declaration/take-over", "/hand-over", "/cancel", "/resume" })
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

    private async Task<List<(UseCase UseCase, bool IsAllowed)>> TryAsync(HttpClient client, string list, FilingProject project, FilingState? state)
    {
        var form = await client.GetAsync($"/projects/{project.Id}/declaration");
        var several = await client.GetAsync($"/projects/print?project={project.Id}&form=declaration");
        var tried = new List<(UseCase, bool)>
        {
            (UseCase.ListProjects, list.Contains(project.Name, StringComparison.Ordinal)),
            (UseCase.OpenProject, (await client.GetAsync($"/projects/{project.Id}")).StatusCode == HttpStatusCode.OK),
            (UseCase.SeeForm, (await form.TextAsync()).Contains(project.Name, StringComparison.Ordinal)),
            (UseCase.SeeLedger, (await client.GetAsync($"/projects/{project.Id}/money")).StatusCode == HttpStatusCode.OK),
            (UseCase.WriteLedger, (await client.GetAsync($"/projects/{project.Id}/money/import")).StatusCode == HttpStatusCode.OK),
        };
        foreach (var (useCase, rest) in new[] { (UseCase.CopyProject, "copy"), (UseCase.ContinueProject, "continue"), (UseCase.LinkProject, "link"), (UseCase.HandOverProject, "hand-over"), (UseCase.CancelProject, "cancel"), (UseCase.ResumeProject, "resume") })
        {
            tried.Add((useCase, (await client.GetAsync($"/projects/{project.Id}/{rest}")).StatusCode == HttpStatusCode.OK));
        }

        tried.Add((UseCase.AskForHelp, await AsksAsync(client, project)));
        if (state is not null) // without a form there is nothing to print
        {
            var evidence = await client.GetAsync($"/projects/{project.Id}/declaration/evidence");
            tried.Add((UseCase.SeeEvidence, evidence.StatusCode == HttpStatusCode.OK));
            tried.Add((UseCase.KeepEvidence, (await evidence.TextAsync()).Contains("type=\"file\"", StringComparison.Ordinal)));
            tried.Add((UseCase.PrintForm, (await client.GetAsync($"/projects/{project.Id}/declaration/pdf")).StatusCode == HttpStatusCode.OK));
            tried.Add((UseCase.Explain, await ExplainsAsync(client, project)));
            tried.Add((UseCase.AcceptExplanation, await AcceptsAsync(client, project)));
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

    // Every step with a form that has long been changed: whoever may take it is told so, everybody else is refused before.
    private async Task<List<(UseCase UseCase, bool IsAllowed)>> TryStepsAsync(HttpClient client, Viewer viewer, FilingProject project, FilingState? state)
    {
        var extend = application.Services.GetRequiredService<ExtendDeadline>();
        var tried = new List<(UseCase, bool)>
        {
            (UseCase.ExtendDeadline, (await extend.RunAsync(viewer, project.Id, FormKind.Declaration, null, null, CancellationToken.None))!.Contains("不必延期", StringComparison.Ordinal)),
        };
        if (state is null)
        {
            return tried;
        }

        var address = $"/projects/{project.Id}/declaration";
        var page = await (await client.GetAsync(address)).TextAsync();
        foreach (var step in FlowSteps.All)
        {
            var answer = await application.Services.GetRequiredService<TakeStep>().RunAsync(viewer, project.Id, FormKind.Declaration, step, "理由", seen: -1, CancellationToken.None);
            var isAllowed = answer?.Refusal?.Contains("刚刚有改动", StringComparison.Ordinal) == true;
            tried.Add((step.UseCase(), isAllowed));
            if (step.LeadsTo(state.Value, needsConfirmation: true, isAdjustment: false) is not null)
            {
                tried.Add((step.UseCase(), await PostsAsync(client, address, page, step)));
            }
        }

        return tried;
    }

    // Each with what is wrong in it: whoever may is told what is missing, everybody else is refused before. By the use case, and by the page's own forms.
    private async Task<List<(UseCase UseCase, bool IsAllowed)>> TryRectificationsAsync(HttpClient client, Viewer viewer, FilingProject project, FilingState? state)
    {
        var services = application.Services;
        var ordered = await services.GetRequiredService<OrderRectification>().RunAsync(viewer, project.Id, FormKind.Tracking, " ", null, CancellationToken.None);
        var tried = new List<(UseCase, bool)> { (UseCase.OrderRectification, ordered == "请写明整改要求。") };
        if (state is null) // nothing is answered where nothing is filed
        {
            return tried;
        }

        var id = _rectifications[project.Id].Id;
        tried.Add((UseCase.AnswerRectification, await services.GetRequiredService<AnswerRectification>().RunAsync(viewer, id, " ", CancellationToken.None) == "请写明整改情况。"));
        tried.Add((UseCase.SettleRectification, await services.GetRequiredService<SettleRectification>().RunAsync(viewer, id, false, " ", null, CancellationToken.None) == "请写明整改要求。"));
        var address = $"/projects/{project.Id}/tracking";
        var token = TokenIn(await (await client.GetAsync(address)).TextAsync());
        foreach (var (useCase, handler, missing) in new[]
        {
            (UseCase.OrderRectification, "order-rectification", "请写明整改要求。"), (UseCase.AnswerRectification, $"answer-{id}", "请写明整改情况。"),
            (UseCase.SettleRectification, $"again-{id}", "请写明整改要求。"),
        })
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = handler, ["__RequestVerificationToken"] = token });
            var answer = await client.PostAsync(address, form);
            tried.Add((useCase, answer.StatusCode == HttpStatusCode.OK && (await answer.TextAsync()).Contains(missing, StringComparison.Ordinal)));
        }

        return tried;
    }

    private static string TokenIn(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    private static async Task<bool> PostsAsync(HttpClient client, string address, string page, FlowStep step)
    {
        var token = TokenIn(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = $"step-{step.Id()}", ["__RequestVerificationToken"] = token, ["Seen"] = "-1", ["Reason"] = "理由",
        });
        var answer = await client.PostAsync(address, form);
        return answer.StatusCode == HttpStatusCode.OK && (await answer.TextAsync()).Contains("刚刚有改动", StringComparison.Ordinal);
    }

    // With the token that the editor's own page gets, so that nothing but the permission stands in the way.
    private static async Task<bool> WritesAsync(HttpClient client, FilingProject project)
    {
        var address = $"/projects/{project.Id}/declaration/edit";
        if (await TokenAsync(client, project) is not { } token)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/edits")
        {
            Content = JsonContent.Create(new { edits = new[] { new { browser = Guid.NewGuid(), seq = 1, field = "goals.annual", @base = int.MaxValue, text = Guid.NewGuid().ToString() } } }),
        };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results")[0].GetProperty("status").GetString() == "saved";
    }

    // For a colleague whom nobody knows: whoever may ask is told so.
    private static async Task<bool> AsksAsync(HttpClient client, FilingProject project)
    {
        var address = $"/projects/{project.Id}/declaration/assist";
        var page = await client.GetAsync(address);
        if (page.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        var token = System.Text.RegularExpressions.Regex.Match(await page.TextAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "ask", ["__RequestVerificationToken"] = token, ["Colleague"] = "nobody-at-all", ["Until"] = "2031-01-01",
        });
        return (await (await client.PostAsync(address, form)).TextAsync()).Contains("没有用户名为“nobody-at-all”的账号", StringComparison.Ordinal);
    }

    private async Task<bool> ExplainsAsync(HttpClient client, FilingProject project)
    {
        var address = $"/projects/{project.Id}/declaration/edit";
        if (await TokenAsync(client, project) is not { } token)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/explain") { Content = JsonContent.Create(new { facts = _explanations[project.Id].Facts, text = Guid.NewGuid().ToString() }) };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK && !(await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("refusal", out _);
    }

    private async Task<bool> AcceptsAsync(HttpClient client, FilingProject project)
    {
        var explanation = _explanations[project.Id];
        return await TokenAsync(client, project) is { } token
            && (await client.PostAsync($"/projects/{project.Id}/declaration/explanations", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token, ["explanation"] = $"{explanation.Id}", ["written"] = explanation.At.ToString("O", CultureInfo.InvariantCulture), ["accepted"] = "true",
            }))).StatusCode == HttpStatusCode.Found;
    }

    private static async Task<string?> TokenAsync(HttpClient client, FilingProject project)
    {
        var sheet = await client.GetAsync($"/projects/{project.Id}/declaration/edit/sheet");
        return sheet.StatusCode == HttpStatusCode.OK ? (await sheet.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString() : null;
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
        var check = application.Services.GetRequiredService<CheckFilings>();
        context.Units.AddRange(_department, _unit, _other, _office);
        foreach (var state in States)
        {
            var project = FilingProject.Create(_unit, new FiscalYear(Year), $"校舍修缮{state?.Term() ?? "未填报"}{Guid.NewGuid().ToString("N")[..6]}");
            if (state is { } known)
            {
                var file = new ProjectFile { Kind = FormKind.Declaration };
                file.Goals.Outputs = "所需经费：租金12.5万元、电费3.2万元，合计18万元。"; // an explanation is owed
                file.Indicators.Add(new Domain.Indicators.Indicator { Name = "修缮面积" });
                project.Put(file, "shanghai/declaration", known, DateTimeOffset.UtcNow);
                var owed = (await check.RunAsync(context, [(project, project.Filings[0])], null, CancellationToken.None))[0].Findings.First(one => one.IsOwed);
                context.Explanations.Add(_explanations[project.Id] = new Explanation(project.Filings[0], owed.Finding, "由上级安排", new Editor("x", "某人"), new DateTimeOffset(Year, 1, 1, 0, 0, 0, TimeSpan.Zero)));
            }

            if (state is { } filed)
            {
                project.Put(new ProjectFile { Kind = FormKind.Tracking }, "shanghai/tracking", filed, DateTimeOffset.UtcNow);
                var order = new Rectification(project.Filings[1], "补齐资料", new DateOnly(Year, 9, 30), new Editor("x", "某人"), DateTimeOffset.UtcNow);
                order.Reply("已补齐", new Editor("y", "另一人"), DateTimeOffset.UtcNow);
                context.Rectifications.Add(_rectifications[project.Id] = order);
            }

            _projects[Number(state)] = project;
            context.Projects.Add(project);
        }

        await context.SaveChangesAsync();
    }

    private static int Number(FilingState? state) => state is { } known ? (int)known : -1;
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Filing.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Web.Features.Assist;
using PerfBudget.Web.Features.Editing;
using PerfBudget.Web.Features.Projects.Changes;
using PerfBudget.Web.Features.Todo;
using PerfBudget.Web.Tests.Features.Accounts;
using PerfBudget.Web.Tests.Features.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.Assist;

/// <summary>What a colleague may do with a form, and what nobody else may, against the running application.</summary>
[Collection(WebTests.Name)]
public sealed class AssistRightsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    // Every page and every question about a project that there is; none of them knows the colleague.
    private static readonly string[] OfProject =
    [
        "", "/declaration", "/tracking", "/self-evaluation", "/self-evaluation/score", "/declaration/pdf", "/declaration/edit", "/declaration/edit/sheet",
        "/declaration/edit/findings", "/declaration/edit/history?field=goals.annual", "/declaration/edit/earlier?field=goals.annual", "/declaration/edit/indicators?words=x",
        "/declaration/history", "/declaration/versions/1", "/declaration/comments", "/declaration/judgement", "/declaration/ledger", "/declaration/evidence",
        "/declaration/assist", "/money", "/money/import", "/copy", "/hand-over", "/cancel", "/resume",
    ];

    [Fact]
    public async Task The_colleague_sees_the_chosen_rows_and_nothing_else_of_the_form()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);

        foreach (var address in new[] { form.Link, $"{form.Link}/edit/sheet", $"{form.Link}/edit/findings" })
        {
            var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            ShouldTellNothingElse(await answer.TextAsync(), form, address);
        }

        var page = await (await client.GetAsync(form.Link)).TextAsync();
        foreach (var shown in new[] { "培训人次", "考核合格率", "≥240人次", "示例项目", "请按一季度台账填", form.Filer.Name })
        {
            page.ShouldContain(shown);
        }

        var sheet = (await client.GetFromJsonAsync<JsonElement>($"{form.Link}/edit/sheet")).GetProperty("sheet");
        sheet.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("row").GetString()).Distinct().ShouldBe([form.One, form.Two], ignoreOrder: true);
        sheet.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ShouldBe([form.One, form.Two]);
        (sheet.GetProperty("blank").GetArrayLength(), sheet.GetProperty("levels").GetArrayLength()).ShouldBe((0, 0));
        (await client.GetFromJsonAsync<JsonElement>($"{form.Link}/edit/findings")).GetProperty("findings").EnumerateArray()
            .SelectMany(finding => finding.GetProperty("cells").EnumerateArray()).Select(cell => cell.GetProperty("row").GetString())
            .ShouldAllBe(row => row == form.One || row == form.Two);
    }

    [Fact]
    public async Task The_colleague_writes_cells_of_the_chosen_rows_and_nothing_else()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);
        var edit = $"{form.Link}/edit";

        var saved = (await AssistedForm.EditAsync(client, edit, "indicator.target", form.Two, ">=95%"))!.Value;
        (saved.GetProperty("status").GetString(), saved.GetProperty("text").GetString()).ShouldBe(("saved", "≥95%"));

        var before = ProjectFileJson.Write(await form.FileAsync()).ToJsonString();
        foreach (var (field, row, text) in new[]
        {
            ("indicator.target", form.Other, "1"), ("indicator.level3", form.Other, (string?)null), ("goals.annual", null, "改"), ("money.annual.total", null, "1"), ("project.name", null, "示例项目"),
            ("indicator.row", form.One, null), ("indicator.row", form.Other, null), ("indicator.row", Guid.NewGuid().ToString(), "{}"), ("indicator.row", form.Other, ApplyEdits.Restore),
            ("indicator.place", form.Two, null), ("indicator.level1", form.One, "效益指标"), ("indicator.level2", form.One, "质量指标"), ("people.name", "0", "某人"),
        })
        {
            var refused = (await AssistedForm.EditAsync(client, edit, field, row, text))!.Value;
            (refused.GetProperty("status").GetString(), refused.GetProperty("reason").GetString()).ShouldBe(("refused", EditScope.Refusal), $"{field} {row}");
            ShouldTellNothingElse(refused.ToString(), form, field);
        }

        ProjectFileJson.Write(await form.FileAsync()).ToJsonString().ShouldBe(before);
        var history = await new Drafts(application).HistoryAsync(form.Project);
        (history[^1].Field, history[^1].Row, history[^1].PersonName).ShouldBe(("indicator.target", form.Two, form.Colleague.Name));
    }

    [Fact]
    public async Task Who_knows_the_name_of_anothers_page_neither_writes_as_its_person_nor_keeps_that_person_from_writing()
    {
        var form = await AssistedForm.FileAsync(application);
        var (drafts, page) = (new Drafts(application), Guid.NewGuid());
        (await drafts.EditAsync(form.Project, new SentEdit(page, 1, "indicator.target", form.One, int.MaxValue, "≥1", Typing: true))).Status.ShouldBe(EditStatus.Saved);

        (await application.Services.GetRequiredService<FillAssigned>().RunAsync(
            form.ColleaguesView, form.Assignment, [new SentEdit(page, 900, "indicator.target", form.One, int.MaxValue, "≥2人次")], CancellationToken.None))!
            .Results.Single().Status.ShouldBe(EditStatus.Saved);
        (await drafts.EditAsync(form.Project, new SentEdit(page, 2, "indicator.target", form.One, int.MaxValue, "≥3人次"))).Status.ShouldBe(EditStatus.Saved);

        (await form.FileAsync()).Indicators.Single(row => row.Id == Guid.Parse(form.One)).Target!.Text.ShouldBe("≥3人次");
        (await drafts.HistoryAsync(form.Project)).Where(change => change.Field == "indicator.target" && change.Row == form.One).OrderBy(change => change.Sequence)
            .Select(change => (change.After, change.PersonName)).ShouldBe([("≥1", "张三"), ("≥2人次", form.Colleague.Name), ("≥3人次", "张三")]);
        using var client = await application.ClientOfAsync(form.Colleague);
        var told = await AssistedForm.PostAsync(client, form.Link + "/edit/changes", new { browser = Guid.NewGuid(), since = 0, cell = (string?)null });
        (await told.TextAsync()).ShouldNotContain(page.ToString());
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_no_longer_the_colleagues_whatever_takes_its_place()
    {
        var form = await AssistedForm.FileAsync(application);
        var (drafts, page) = (new Drafts(application), Guid.NewGuid());
        (await drafts.EditAsync(form.Project, new SentEdit(page, 1, IndicatorRowEdit.Row, form.One, int.MaxValue, null))).Status.ShouldBe(EditStatus.Saved);
        (await drafts.EditAsync(form.Project, new SentEdit(page, 2, IndicatorRowEdit.Row, form.One, int.MaxValue, """{"level1":"产出指标","level2":"数量指标","level3":"机密指标"}"""))).Status.ShouldBe(EditStatus.Saved);
        using var client = await application.ClientOfAsync(form.Colleague);

        (await (await client.GetAsync(form.Link)).TextAsync()).ShouldNotContain("机密指标");
        (await AssistedForm.EditAsync(client, form.Link + "/edit", "indicator.target", form.One, "≥1"))!.Value.GetProperty("status").GetString().ShouldBe("refused");
        (await AssistedForm.EditAsync(client, form.Link + "/edit", "indicator.target", form.Two, "≥90%"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
    }

    [Fact]
    public async Task Changes_history_and_presence_are_those_of_the_chosen_rows()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);
        using var filer = await application.ClientOfAsync(form.Filer);
        var (edit, whole) = ($"{form.Link}/edit", $"/projects/{form.Project}/declaration/edit");
        var since = (await client.GetFromJsonAsync<JsonElement>($"{edit}/sheet")).GetProperty("sheet").GetProperty("version").GetInt32();
        await AssistedForm.EditAsync(filer, whole, "goals.annual", null, "机密目标：改了");
        await AssistedForm.EditAsync(filer, whole, "indicator.target", form.Other, "≥9876.54亿元");
        await AssistedForm.EditAsync(filer, whole, "indicator.target", form.One, "≥250人次");
        await AssistedForm.PostAsync(filer, $"{whole}/changes", new { browser = Guid.NewGuid(), since, cell = "goals.annual|" });

        var answer = await (await AssistedForm.PostAsync(client, $"{edit}/changes", new { browser = Guid.NewGuid(), since, cell = $"indicator.target|{form.One}" })).Content.ReadFromJsonAsync<JsonElement>();

        ShouldTellNothingElse(answer.ToString(), form, "changes");
        answer.GetProperty("changes").GetProperty("cells").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("≥250人次");
        answer.GetProperty("others").GetArrayLength().ShouldBe(0, "the filer is elsewhere in the form");
        await AssistedForm.PostAsync(filer, $"{whole}/changes", new { browser = Guid.NewGuid(), since, cell = $"indicator.target|{form.One}" });
        (await (await AssistedForm.PostAsync(client, $"{edit}/changes", new { browser = Guid.NewGuid(), since, cell = (string?)null })).TextAsync()).ShouldContain(form.Filer.Name);

        (await client.GetStringAsync($"{edit}/history?field=indicator.target&row={form.One}")).ShouldContain("≥250人次");
        foreach (var cell in new[] { $"field=indicator.target&row={form.Other}", "field=goals.annual", $"field=indicator.row&row={form.One}", $"field=indicator.row&row={form.Other}", "field=money.annual.total" })
        {
            (await client.GetAsync($"{edit}/history?{cell}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, cell);
        }
    }

    [Fact]
    public async Task No_other_question_and_no_other_page_answers_the_colleague()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);

        foreach (var rest in new[] { "/edit/earlier?field=indicator.target&row=" + form.One, "/edit/indicators?words=x", "/edit/judgement", "/judgement", "/ledger", "/comments", "/evidence", "/pdf", "/history" })
        {
            (await client.GetAsync(form.Link + rest)).StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
        }

        var explain = await AssistedForm.PostAsync(client, $"{form.Link}/edit/explain", new { facts = "x", text = "x" });
        explain.StatusCode.ShouldBe((await AssistedForm.PostAsync(client, $"{form.Link}/edit/no-such-question", new { })).StatusCode);
        explain.IsSuccessStatusCode.ShouldBeFalse();
        foreach (var rest in OfProject)
        {
            var (there, nowhere) = (await client.GetAsync($"/projects/{form.Project}{rest}"), await client.GetAsync($"/projects/{Guid.NewGuid()}{rest}"));
            there.StatusCode.ShouldBe(nowhere.StatusCode, rest);
            ShouldTellNothingElse(await there.TextAsync(), form, rest, isNamed: false);
        }

        var whole = $"/projects/{form.Project}/declaration/edit";
        (await AssistedForm.EditAsync(client, whole, "indicator.target", form.One, "1")).ShouldBeNull();
        (await AssistedForm.PostAsync(client, $"{whole}/changes", new { browser = Guid.NewGuid(), since = 0 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AssistedForm.PostAsync(client, $"/projects/{form.Project}/declaration/comments", new { field = "goals.annual", text = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await client.GetAsync("/projects?year=2026")).TextAsync()).ShouldNotContain("示例项目");
    }

    [Fact]
    public async Task Nobody_else_learns_that_there_is_an_assignment()
    {
        var form = await AssistedForm.FileAsync(application);
        var elsewhere = await AssistedForm.FileAsync(application);
        foreach (var account in new[] { form.Filer, elsewhere.Colleague, elsewhere.Filer, await application.AccountAsync("rev" + Guid.NewGuid().ToString("N")[..8], (Role.Reviewer, null)) })
        {
            using var client = await application.ClientOfAsync(account);
            foreach (var rest in new[] { "", "/edit/sheet", "/edit/findings", $"/edit/history?field=indicator.target&row={form.One}" })
            {
                var (there, nowhere) = (await client.GetAsync(form.Link + rest), await client.GetAsync($"/assist/{Guid.NewGuid()}{rest}"));
                (there.StatusCode, nowhere.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound), rest);
                (await there.TextAsync()).ShouldNotContain("培训人次");
            }

            (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "1")).ShouldBeNull();
            (await AssistedForm.PostAsync(client, $"{form.Link}/edit/changes", new { browser = Guid.NewGuid(), since = 0 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await AssistedForm.PostAsync(client, $"{form.Link}/edit/key", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var signIn = await application.Stranger.GetAsync(form.Link);
        (signIn.StatusCode, signIn.LeadsTo()).ShouldBe((HttpStatusCode.Redirect, $"/sign-in?returnUrl={Uri.EscapeDataString(form.Link)}"));
        (await application.Stranger.GetAsync($"{form.Link}/edit/sheet")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var file = await form.FileAsync();
        file.Indicators.Find(row => row.Id.ToString() == form.One)!.Target!.Text.ShouldBe("≥240人次");
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("submitted")]
    [InlineData("cancelled")]
    [InlineData("handed over")]
    public async Task After_the_end_nothing_answers_but_a_page_that_says_whom_to_ask(string how)
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);
        var said = await EndAsync(form, how);

        var page = await client.GetAsync(form.Link);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await page.TextAsync();
        text.ShouldContain("这次协助填报已结束");
        text.ShouldContain(said);
        text.ShouldContain($"请联系{form.Filer.Name}");
        text.ShouldNotContain("培训人次");
        ShouldTellNothingElse(text, form, how);

        foreach (var rest in new[] { "sheet", "findings", $"history?field=indicator.target&row={form.One}" })
        {
            (await client.GetAsync($"{form.Link}/edit/{rest}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
        }

        var changes = (await (await AssistedForm.PostAsync(client, $"{form.Link}/edit/changes", new { browser = Guid.NewGuid(), since = 0 })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changes");
        (changes.GetProperty("isEditable").GetBoolean(), changes.GetProperty("cells").GetArrayLength()).ShouldBe((false, 0));
        changes.GetProperty("closed").GetString()!.ShouldContain(said);
        var refused = (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "1"))!.Value;
        (refused.GetProperty("status").GetString(), refused.TryGetProperty("text", out _)).ShouldBe(("refused", false));
        refused.GetProperty("reason").GetString()!.ShouldContain(said);
        (await form.FileAsync()).Indicators.Find(row => row.Id.ToString() == form.One)!.Target!.Text.ShouldBe("≥240人次");
        (await TodoAsync(form)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_returned_form_lets_an_assignment_that_has_not_expired_work_again()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);
        await EndAsync(form, "submitted");
        (await TodoAsync(form)).ShouldBeEmpty();

        await TakeAsync(form.Project, FlowStep.Return);

        (await TodoAsync(form)).ShouldBe([form.Assignment]);
        (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "≥300人次"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
    }

    [Fact]
    public async Task What_is_filled_leaves_the_list_of_the_colleague_and_is_told_to_the_filer_until_it_is_gone_on_with()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);
        var notices = application.Services.GetRequiredService<FindNotices>();
        (await TodoAsync(form)).ShouldBe([form.Assignment]);
        (await (await client.GetAsync("/")).Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await client.GetAsync("/")).LeadsTo().ShouldBe("/todo");
        var todo = await (await client.GetAsync("/todo")).TextAsync();
        todo.ShouldContain(form.Link);
        todo.ShouldContain("还有 5 天");
        todo.ShouldNotContain($"/projects/{form.Project}");
        todo.ShouldNotContain("还没有角色");

        (await client.SendFormAsync(form.Link, "finish")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TodoAsync(form)).ShouldBeEmpty();
        (await notices.UnreadAsync(form.FilersView, CancellationToken.None)).ToString().ShouldBe("1 条新的协助填好");
        using var filer = await application.ClientOfAsync(form.Filer);
        (await (await filer.GetAsync("/todo")).TextAsync()).ShouldContain("填好协助的指标");
        (await (await filer.GetAsync($"/projects/{form.Project}/declaration/assist")).TextAsync()).ShouldContain("已填好");
        (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "1"))!.Value.GetProperty("reason").GetString()!.ShouldContain("继续填写");
        var page = await (await client.GetAsync(form.Link)).TextAsync();
        page.ShouldContain("您已标为“已填好”");
        page.ShouldContain("培训人次");
        page.ShouldNotContain("data-ready");

        (await client.SendFormAsync(form.Link, "go-on")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TodoAsync(form)).ShouldBe([form.Assignment]);
        (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "≥1人次"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
    }

    [Fact]
    public async Task What_is_locked_in_a_later_stage_stays_locked_for_the_colleague()
    {
        var (form, drafts) = (await AssistedForm.FileAsync(application), new Drafts(application));
        await drafts.ApproveAsync(form.Project, FormKind.Declaration);
        (await application.Services.GetRequiredService<BeginStage>().RunAsync(form.FilersView, form.Project, FormKind.Tracking, CancellationToken.None)).ShouldBeTrue();
        var asked = (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, DateOnly.FromDateTime(DateTime.Today), null), stage: FormKind.Tracking))!.Assignment!.Value;
        using var client = await application.ClientOfAsync(form.Colleague);

        var cells = (await client.GetFromJsonAsync<JsonElement>($"/assist/{asked}/edit/sheet")).GetProperty("sheet").GetProperty("cells").EnumerateArray();
        cells.Where(cell => cell.TryGetProperty("locked", out var locked) && locked.GetBoolean()).Select(cell => cell.GetProperty("field").GetString()).ShouldContain("indicator.target");
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "indicator.target", form.One, "≥1人次"))!.Value.GetProperty("reason").GetString().ShouldBe(CarriedOver.Refusal);
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "indicator.actual", form.One, "120人次"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
        (await drafts.FileAsync(form.Project, FormKind.Tracking)).Indicators.Select(row => row.Actual?.Text).ShouldBe(["120人次", null, null]);
    }

    [Fact]
    public async Task Who_has_a_role_keeps_its_powers_at_the_usual_address()
    {
        var form = await AssistedForm.FileAsync(application);
        var both = await new Drafts(application).FilerAsync(form.Project, "both");
        var asked = (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], both.UserName, DateOnly.FromDateTime(DateTime.Today), null)))!.Assignment!.Value;
        using var client = await application.ClientOfAsync(both);

        (await AssistedForm.EditAsync(client, $"/projects/{form.Project}/declaration/edit", "goals.annual", null, "由填报员写"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "goals.annual", null, "由协助人写"))!.Value.GetProperty("status").GetString().ShouldBe("refused");
    }

    [Fact]
    public async Task Who_cannot_be_asked_is_said_in_a_sentence()
    {
        var form = await AssistedForm.FileAsync(application);
        var reviewer = await application.AccountAsync("rv" + Guid.NewGuid().ToString("N")[..8], (Role.Reviewer, null));
        var gone = await application.AccountAsync("gone" + Guid.NewGuid().ToString("N")[..8]);
        await using (var context = await application.OpenDatabaseAsync())
        {
            await context.Accounts.Where(row => row.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, true));
        }

        async Task<string?> AskAsync(string? name) => (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], name, DateOnly.FromDateTime(DateTime.Today), null)))!.Refusal;
        (await AskAsync(" ")).ShouldBe("请填写协助人的用户名。");
        (await AskAsync("nobody-at-all")).ShouldBe("没有用户名为“nobody-at-all”的账号；请核对用户名，没有账号的请管理员先开通。");
        (await AskAsync(gone.UserName)).ShouldBe($"{gone.Name}的账号已停用，请另请一人。");
        (await AskAsync(reviewer.UserName)).ShouldBe($"{reviewer.Name}要审核这张表，不能协助填报，请另请一人。");
        (await AskAsync(form.Filer.UserName!.ToUpperInvariant())).ShouldBe("不必请自己协助，请直接填写。");
        (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, null, null)))!.Refusal.ShouldBe("请选择截止日期。");

        var other = await AssistedForm.FileAsync(application);
        (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, DateOnly.FromDateTime(DateTime.Today), null), other.FilersView)).ShouldBeNull();
        (await application.Services.GetRequiredService<RevokeAssignment>().RunAsync(other.FilersView, form.Project, FormKind.Declaration, form.Assignment, CancellationToken.None)).ShouldBeFalse();
        (await application.Services.GetRequiredService<RevokeAssignment>().RunAsync(other.FilersView, other.Project, FormKind.Declaration, form.Assignment, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_by_the_page_shows_the_link_and_keeps_what_was_typed_where_it_is_refused()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Filer);
        var address = $"/projects/{form.Project}/declaration/assist";

        var refused = await (await client.SendFormAsync(address, "ask", ("Rows", form.One), ("Colleague", "nobody"), ("Until", $"{DateTime.Today:yyyy-MM-dd}"), ("Message", "请尽快"))).TextAsync();
        refused.ShouldContain("没有用户名为“nobody”的账号");
        refused.ShouldContain("请尽快");
        refused.ShouldMatch($"value=\"{form.One}\" checked");

        var made = await client.SendFormAsync(address, "ask", ("Rows", form.One), ("Rows", form.Two), ("Colleague", form.Colleague.UserName!), ("Until", $"{DateTime.Today:yyyy-MM-dd}"));
        var id = made.LeadsTo()!.Split("asked=")[1];
        (await (await client.GetAsync(made.LeadsTo())).TextAsync()).ShouldContain($"value=\"{application.Address}/assist/{id}\" readonly");
        (await client.SendFormAsync(address, $"revoke-{id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync(address)).TextAsync()).ShouldContain("已收回");
    }

    private static void ShouldTellNothingElse(string text, AssistedForm form, string where, bool isNamed = true)
    {
        foreach (var secret in AssistedForm.Secrets.Append(form.Other).Concat(isNamed ? [form.Project.ToString()] : ["培训人次", "考核合格率"]))
        {
            text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse($"{where}: {secret}");
        }
    }

    // Ends the assignment in one of the ways, and returns what is said of it.
    private async Task<string> EndAsync(AssistedForm form, string how)
    {
        switch (how)
        {
            case "revoked":
                (await form.RevokeAsync()).ShouldBeTrue();
                return "已收回这次协助填报";
            case "expired":
                await form.ExpireAsync();
                return "到期";
            case "submitted":
                await TakeAsync(form.Project, FlowStep.Submit);
                return "这张表现在审核中";
            case "cancelled":
                (await application.Services.GetRequiredService<CancelProject>().RunAsync(Viewers.OfEverything, form.Project, true, "资金收回", CancellationToken.None)).ShouldBeNull();
                return "项目已取消";
            default:
                var unit = Unit.Create("接收单位" + Guid.NewGuid().ToString("N")[..8], "shanghai");
                await using (var context = await application.OpenDatabaseAsync())
                {
                    context.Units.Add(unit);
                    await context.SaveChangesAsync();
                }

                var administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));
                (await application.Services.GetRequiredService<HandOverProject>().RunAsync(administrator, form.Project, unit.Id, "划转", CancellationToken.None)).ShouldBeNull();
                return "已收回这次协助填报";
        }
    }

    private async Task TakeAsync(Guid project, FlowStep step)
    {
        await using var context = await application.OpenDatabaseAsync();
        var filing = await context.Filings.SingleAsync(row => row.ProjectId == project);
        var taken = filing.Take(step, new Decision(new Editor("7", "沈竹"), DateTimeOffset.UtcNow, "请补充"), needsConfirmation: false);
        context.Add(taken.Record!);
        if (taken.Version is { } version)
        {
            context.Add(version);
        }

        await context.SaveChangesAsync();
    }

    private async Task<List<Guid?>> TodoAsync(AssistedForm form)
    {
        var todo = application.Services.GetRequiredService<FindTodo>();
        var list = await todo.RunAsync(form.ColleaguesView, CancellationToken.None);
        (await todo.CountAsync(form.ColleaguesView, CancellationToken.None)).ShouldBe(list.Total);
        return [.. list.Sections.SelectMany(section => section.Items).Select(item => item.Assignment)];
    }
}

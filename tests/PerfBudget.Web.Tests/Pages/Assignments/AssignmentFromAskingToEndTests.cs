using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Assignments;

/// <summary>An assignment from the asking to its end, against the running application.</summary>
[Collection(WebTests.Name)]
public sealed class AssignmentFromAskingToEndTests(RunningApplication application) : IClassFixture<RunningApplication>
{
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

        async Task<string?> AskAsync(string? name) => (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], name, application.Today, null)))!.Refusal;
        (await AskAsync(" ")).ShouldBe("请填写协助人的用户名。");
        (await AskAsync("nobody-at-all")).ShouldBe("没有用户名为“nobody-at-all”的账号；请核对用户名，没有账号的请管理员先开通。");
        (await AskAsync(gone.UserName)).ShouldBe($"{gone.Name}的账号已停用，请另请一人。");
        (await AskAsync(reviewer.UserName)).ShouldBe($"{reviewer.Name}要审核这张表，不能协助填报，请另请一人。");
        (await AskAsync(form.Filer.UserName!.ToUpperInvariant())).ShouldBe("不必请自己协助，请直接填写。");
        (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, null, null)))!.Refusal.ShouldBe("请选择截止日期。");

        var other = await AssistedForm.FileAsync(application);
        (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, application.Today, null), other.FilersView)).ShouldBeNull();
        (await application.Services.GetRequiredService<RevokeAssignment>().RunAsync(other.FilersView, form.Project, FormKind.Declaration, form.Assignment, CancellationToken.None)).ShouldBeFalse();
        (await application.Services.GetRequiredService<RevokeAssignment>().RunAsync(other.FilersView, other.Project, FormKind.Declaration, form.Assignment, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_by_the_page_shows_the_link_and_keeps_what_was_typed_where_it_is_refused()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Filer);
        var address = $"/projects/{form.Project}/declaration/assist";

        var refused = await (await client.SendFormAsync(address, "ask", ("Rows", form.One), ("Colleague", "nobody"), ("Until", $"{application.Today:yyyy-MM-dd}"), ("Message", "请尽快"))).TextAsync();
        refused.ShouldContain("没有用户名为“nobody”的账号");
        refused.ShouldContain("请尽快");
        refused.ShouldMatch($"value=\"{form.One}\" checked");

        var made = await client.SendFormAsync(address, "ask", ("Rows", form.One), ("Rows", form.Two), ("Colleague", form.Colleague.UserName!), ("Until", $"{application.Today:yyyy-MM-dd}"));
        var id = made.LeadsTo()!.Split("asked=")[1];
        (await (await client.GetAsync(made.LeadsTo())).TextAsync()).ShouldContain($"value=\"{application.Address}/assist/{id}\" readonly");
        (await client.SendFormAsync(address, $"revoke-{id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync(address)).TextAsync()).ShouldContain("已收回");
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
        form.ShouldTellNothingElse(text, how);

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
        var taken = filing.Take(step, new Decision(new Actor("7", "沈竹"), DateTimeOffset.UtcNow, "请补充"), needsConfirmation: false);
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

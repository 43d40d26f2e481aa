using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.History;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.History;

[Collection(WebTests.Name)]
public sealed class FormHistoryTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Goal = "goals.annual";

    private readonly Drafts _drafts = new(application);

    private RestoreChange Restore => application.Services.GetRequiredService<RestoreChange>();

    [Fact]
    public async Task A_forms_history_names_cells_in_the_words_of_the_form_the_newest_first_page_by_page()
    {
        var (project, row, mine) = (await _drafts.NewAsync(), Guid.NewGuid().ToString(), Guid.NewGuid());
        await _drafts.EditAsync(project, [new SentEdit(mine, 1, "indicator.row", row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训人次","target":"≥9人次"}""")]);
        for (var n = 0; n < ReadFormHistory.Size; n++)
        {
            await _drafts.EditAsync(project, new SentEdit(mine, 2 + n, "indicator.target", row, 99_999, $"≥{n + 10}人次"));
        }

        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "何云"));
        var first = await (await client.GetAsync($"/projects/{project}/declaration/history")).TextAsync();
        first.ShouldContain("年度指标值 · 培训人次");
        first.ShouldContain("≥59人次");
        first.ShouldContain("第 1 / 2 页");
        first.ShouldNotContain("指标行 ·");
        var second = await (await client.GetAsync($"/projects/{project}/declaration/history?page=9")).TextAsync();
        second.ShouldContain("指标行 · 培训人次");
        second.ShouldContain("产出指标 › 数量指标 › 培训人次；年度指标值：≥9人次");
        second.ShouldNotContain("level1");
    }

    [Fact]
    public async Task A_form_that_nobody_has_changed_says_so()
    {
        var project = await _drafts.NewAsync();
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "何云"));

        (await (await client.GetAsync($"/projects/{project}/{FormKind.Declaration.Id()}/history")).TextAsync()).ShouldContain("还没有修改过");
    }

    [Fact]
    public async Task Each_line_says_why_and_filters_narrow_by_person_field_cell_and_submission()
    {
        var (project, row, mine) = (await _drafts.NewAsync(), Guid.NewGuid().ToString(), Guid.NewGuid());
        await _drafts.EditAsync(project,
        [
            new SentEdit(mine, 1, "indicator.row", row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训人次","target":"≥9人次"}""", Origin: "pasted"),
            new SentEdit(mine, 2, Goal, null, 0, "完成改造", Origin: "carried-over"), // not for a browser to say
            new SentEdit(mine, 3, "money.annual.total", null, 0, "1280000", Origin: "ledger"),
        ]);
        await ReturnedAsync(project, "数量指标的依据不足");
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "indicator.target", row, 99, "≥12人次", Origin: "library"), "李四");
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "indicator.row", row, 99, null, Origin: "typed"), "李四");

        var all = await ReadAsync(project, new FormHistoryQuery());
        all.Changes.Select(change => (change.Cell, change.By, change.Why)).ShouldBe(
        [
            ("指标行 · 培训人次", "李四", "退回后修改：数量指标的依据不足"),
            ("年度指标值 · 培训人次", "李四", "退回后修改：数量指标的依据不足；从指标库选用"),
            ("年度资金申请总额", "张三", "初次填报；从资金台账取数"),
            ("年度总体目标", "张三", "初次填报"),
            ("指标行 · 培训人次", "张三", "初次填报；粘贴"),
        ], string.Join('\n', all.Changes.Select(change => change.Cell)));
        all.Changes[2].After.ShouldBe("1,280,000 元");
        (all.Changes[0].Before, all.Changes[0].After).ShouldBe(("产出指标 › 数量指标 › 培训人次；年度指标值：≥12人次", null));

        (await ReadAsync(project, new FormHistoryQuery { Person = "李" })).Total.ShouldBe(2);
        (await ReadAsync(project, new FormHistoryQuery { Field = Goal })).Total.ShouldBe(1);
        (await ReadAsync(project, new FormHistoryQuery { Field = "indicator.target", Row = Guid.NewGuid().ToString() })).Total.ShouldBe(0);
        (await ReadAsync(project, new FormHistoryQuery { SinceSubmission = true })).Total.ShouldBe(2);
        var today = application.Today;
        (await ReadAsync(project, new FormHistoryQuery { From = today.AddDays(-1), To = today })).Total.ShouldBe(5);
        (await ReadAsync(project, new FormHistoryQuery { To = today.AddDays(-2) })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_table_for_spreadsheets_computes_nothing()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "=HYPERLINK(\"http://x\")"));
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "何云"));

        var answer = await client.GetAsync($"/projects/{project}/declaration/history/table?field={Goal}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].TrimStart('\uFEFF').ShouldBe("\"时间\",\"修改人\",\"哪一格\",\"改前\",\"改后\",\"为什么\"");
        lines[1].ShouldContain("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    [Fact]
    public async Task An_older_value_is_put_back_from_the_page_as_an_edit_of_its_own()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project, [new SentEdit(Guid.NewGuid(), 1, "indicator.row", row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训人次","target":"≥9人次"}""")]);
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "indicator.row", row, 99, null));
        var deletion = (await _drafts.HistoryAsync(project))[^1].Sequence;
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "何云"));
        var address = $"/projects/{project}/declaration/history";
        (await client.GetStringAsync(address)).ShouldContain("确认恢复");

        var answer = await client.SendFormAsync(address, "restore", ("Version", $"{deletion}"));

        answer.LeadsTo().ShouldBe($"{address}?restored=done");
        (await _drafts.FileAsync(project)).Indicators.ShouldHaveSingleItem().Name.ShouldBe("培训人次");
        (await _drafts.HistoryAsync(project))[^1].Origin.ShouldBe(ChangeOrigin.Restored);
        (await client.GetStringAsync(address)).ShouldNotContain("确认恢复", customMessage: "the row stands there again");
    }

    [Fact]
    public async Task What_somebody_wrote_meanwhile_is_not_overwritten_and_is_told()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "第一稿"));
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 99, "第二稿"));
        var seen = (await _drafts.HistoryAsync(project))[^1].Sequence;
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 99, "李四的"), "李四");

        var answer = await Restore.RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Declaration, seen, seen, CancellationToken.None);

        answer!.Refusal!.ShouldStartWith("李四刚改过这一格，现在是“李四的”，没有恢复");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("李四的");
    }

    [Fact]
    public async Task Only_who_may_edit_restores_and_nobody_once_the_form_is_submitted()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "第一稿"));
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 99, "第二稿"));
        var version = (await _drafts.HistoryAsync(project))[^1].Sequence;

        (await Restore.RunAsync(Viewers.OfEverything, project, FormKind.Declaration, version, version, CancellationToken.None)).ShouldBeNull();
        (await (await application.Client.GetAsync($"/projects/{project}/declaration/history")).TextAsync()).ShouldNotContain("确认恢复");
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        (await Restore.RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Declaration, version, version, CancellationToken.None))!
            .Refusal!.ShouldContain("不能修改，没有恢复");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("第二稿");
    }

    [Fact]
    public async Task Whoever_made_the_newest_change_of_a_cell_may_say_why_and_nobody_else()
    {
        var project = await _drafts.NewAsync();
        var account = await _drafts.FilerAsync(project, "何云");
        using var client = await application.ClientOfAsync(account);
        using var colleague = await application.ClientOfAsync(await _drafts.FilerAsync(project, "吴青"));
        var version = await WriteAsync(client, project, "第一稿");

        (await NoteAsync(client, project, version, "按新标准测算")).ShouldBe((HttpStatusCode.OK, null));
        (await NoteAsync(colleague, project, version, "不是我改的")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NoteAsync(application.Client, project, version, "审核员")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NoteAsync(client, project, version, new string('长', CellChange.NoteLength + 1))).Refusal.ShouldBe("说明最多 200 字");
        (await ReadAsync(project, new FormHistoryQuery())).Changes[0].Why.ShouldBe("初次填报；说明：按新标准测算");

        await WriteAsync(client, project, "第二稿");
        (await NoteAsync(client, project, version, "太晚")).Refusal.ShouldBe("这一格刚刚又有修改，请看过再写");
    }

    private async Task<FormHistory> ReadAsync(Guid project, FormHistoryQuery query) => (await application.Services.GetRequiredService<ReadFormHistory>()
        .RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Declaration, query, CancellationToken.None))!;

    private async Task ReturnedAsync(Guid project, string reason)
    {
        await using var context = await application.OpenDatabaseAsync();
        var filing = (await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == project)).Filing(FormKind.Declaration)!;
        foreach (var (step, why) in new[] { (FlowStep.Submit, null), (FlowStep.Return, reason) })
        {
            var taken = filing.Take(step, new Decision(new Actor("x", "王五"), DateTimeOffset.UtcNow, why), needsConfirmation: false);
            context.Add(taken.Record!);
            if (taken.Version is { } version)
            {
                context.Add(version);
            }
        }

        await context.SaveChangesAsync();
    }

    private static async Task<int> WriteAsync(HttpClient client, Guid project, string text)
    {
        var answer = await PostAsync(client, project, "edits", new { edits = new[] { new { browser = Guid.NewGuid(), seq = 1, field = Goal, @base = 99, text } } });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
    }

    private static async Task<(HttpStatusCode Status, string? Refusal)> NoteAsync(HttpClient client, Guid project, int version, string text)
    {
        var answer = await PostAsync(client, project, "note", new { field = Goal, row = (string?)null, version, text });
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("refusal", out var said) ? said.GetString() : null);
    }

    private static async Task<HttpResponseMessage> PostAsync<T>(HttpClient client, Guid project, string what, T body)
    {
        var address = $"/projects/{project}/declaration/edit";
        var token = (await client.GetFromJsonAsync<JsonElement>(address + "/sheet")).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/{what}") { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", token);
        return await client.SendAsync(request);
    }
}

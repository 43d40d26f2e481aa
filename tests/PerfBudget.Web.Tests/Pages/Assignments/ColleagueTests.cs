using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Assignments;

/// <summary>What a colleague may do with the chosen rows (协助填报), against the running application.</summary>
[Collection(WebTests.Name)]
public sealed class ColleagueTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task The_colleague_sees_the_chosen_rows_and_nothing_else_of_the_form()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);

        foreach (var address in new[] { form.Link, $"{form.Link}/edit/sheet", $"{form.Link}/edit/findings" })
        {
            var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            form.ShouldTellNothingElse(await answer.TextAsync(), address);
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

        var before = FormContentJson.Write(await form.FileAsync()).ToJsonString();
        foreach (var (field, row, text) in new[]
        {
            ("indicator.target", form.Other, "1"), ("indicator.level3", form.Other, (string?)null), ("goals.annual", null, "改"), ("money.annual.total", null, "1"), ("project.name", null, "示例项目"),
            ("indicator.row", form.One, null), ("indicator.row", form.Other, null), ("indicator.row", Guid.NewGuid().ToString(), "{}"), ("indicator.row", form.Other, ApplyEdits.Restore),
            ("indicator.place", form.Two, null), ("indicator.level1", form.One, "效益指标"), ("indicator.level2", form.One, "质量指标"), ("people.name", "0", "某人"),
        })
        {
            var refused = (await AssistedForm.EditAsync(client, edit, field, row, text))!.Value;
            (refused.GetProperty("status").GetString(), refused.GetProperty("reason").GetString()).ShouldBe(("refused", EditScope.Refusal), $"{field} {row}");
            form.ShouldTellNothingElse(refused.ToString(), field);
        }

        FormContentJson.Write(await form.FileAsync()).ToJsonString().ShouldBe(before);
        var history = await new Drafts(application).HistoryAsync(form.Project);
        (history[^1].Field, history[^1].Row, history[^1].PersonName).ShouldBe(("indicator.target", form.Two, form.Colleague.Name));
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

        form.ShouldTellNothingElse(answer.ToString(), "changes");
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
    public async Task What_is_locked_in_a_later_stage_stays_locked_for_the_colleague()
    {
        var (form, drafts) = (await AssistedForm.FileAsync(application), new Drafts(application));
        await drafts.ApproveAsync(form.Project, FormKind.Declaration);
        (await application.Services.GetRequiredService<BeginStage>().RunAsync(form.FilersView, form.Project, FormKind.Tracking, CancellationToken.None)).ShouldBeTrue();
        var asked = (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], form.Colleague.UserName, application.Today, null), stage: FormKind.Tracking))!.Assignment!.Value;
        using var client = await application.ClientOfAsync(form.Colleague);

        var cells = (await client.GetFromJsonAsync<JsonElement>($"/assist/{asked}/edit/sheet")).GetProperty("sheet").GetProperty("cells").EnumerateArray();
        cells.Where(cell => cell.TryGetProperty("locked", out var locked) && locked.GetBoolean()).Select(cell => cell.GetProperty("field").GetString()).ShouldContain("indicator.target");
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "indicator.target", form.One, "≥1人次"))!.Value.GetProperty("reason").GetString().ShouldBe(AgreedContent.Refusal);
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "indicator.actual", form.One, "120人次"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
        (await drafts.FileAsync(form.Project, FormKind.Tracking)).Indicators.Select(row => row.Actual?.Text).ShouldBe(["120人次", null, null]);
    }

    [Fact]
    public async Task Who_has_a_role_keeps_its_powers_at_the_usual_address()
    {
        var form = await AssistedForm.FileAsync(application);
        var both = await new Drafts(application).FilerAsync(form.Project, "both");
        var asked = (await form.AskAsync(new AskedHelp([Guid.Parse(form.One)], both.UserName, application.Today, null)))!.Assignment!.Value;
        using var client = await application.ClientOfAsync(both);

        (await AssistedForm.EditAsync(client, $"/projects/{form.Project}/declaration/edit", "goals.annual", null, "由填报员写"))!.Value.GetProperty("status").GetString().ShouldBe("saved");
        (await AssistedForm.EditAsync(client, $"/assist/{asked}/edit", "goals.annual", null, "由协助人写"))!.Value.GetProperty("status").GetString().ShouldBe("refused");
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.TakingOver;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.TakingOver;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.TakingOver;

[Collection(WebTests.Name)]
public sealed partial class TakeOverTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    private CompareSource Compare => application.Services.GetRequiredService<CompareSource>();

    private TakeLinesOver Take => application.Services.GetRequiredService<TakeLinesOver>();

    private UndoTakeOver Undo => application.Services.GetRequiredService<UndoTakeOver>();

    [Fact]
    public async Task Without_a_script_lines_of_last_years_form_are_offered_taken_over_and_put_back()
    {
        var id = await _drafts.NewAsync();
        var before = await FiledAsync(id, 2025, "示例项目", Declared());
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "taker"));

        var sources = await TextAsync(client, $"/projects/{id}/declaration/take-over");
        sources.ShouldContain($"/projects/{id}/declaration/take-over?from={before}");
        var address = $"/projects/{id}/declaration/take-over?from={before}";
        var page = await TextAsync(client, address);
        Ticked(page).ShouldBe(["goals.annual", .. Keys(page).Where(key => key.StartsWith("row.", StringComparison.Ordinal))], ignoreOrder: true);
        Keys(page).ShouldContain("money.annual.total", "amounts are offered, and not ticked");

        var answer = await PostAsync(client, address, page, "take-over", [.. Ticked(page), "money.annual.total"]);

        answer.ShouldContain("带入了 4 行，已存入草稿");
        var file = await _drafts.FileAsync(id);
        (file.Goals.Annual, file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual)!.Value.Yuan).ShouldBe(("保持河道清洁", 125_000m));
        file.Indicators.Select(row => (row.Level1, row.Name, row.Target!.Text)).ShouldBe([("产出指标", "保洁长度", "≥12公里"), ("效益指标", "水面清洁率", "≥98%")]);
        (await _drafts.HistoryAsync(id)).Select(change => change.Field).ShouldBe(["money.annual.total", "goals.annual", "indicator.row", "indicator.row"]);

        foreach (var later in new[] { address, $"/projects/{id}/declaration/take-over" })
        {
            (await TextAsync(client, later)).ShouldContain("带入过 4 处", customMessage: "it can be undone after a reload, and where one chooses a source");
        }

        var undone = await PostAsync(client, address, await TextAsync(client, address), "undo-take-over", []);

        undone.ShouldContain("已撤销带入：恢复了 4 处");
        (await _drafts.FileAsync(id)).Indicators.ShouldBeEmpty();
        (await _drafts.FileAsync(id)).Goals.Annual.ShouldBeNull();
        (await TextAsync(client, address)).ShouldNotContain("带入过", customMessage: "nothing of it stands any more");
    }

    [Fact]
    public async Task Sources_are_those_of_the_newest_year_that_has_any()
    {
        var id = await _drafts.NewAsync();
        var old = await FiledAsync(id, 2023, "旧项目", Declared());
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "chooser"));

        (await TextAsync(client, $"/projects/{id}/declaration/take-over")).ShouldContain($"from={old}");
    }

    [Fact]
    public async Task What_another_person_wrote_meanwhile_is_told_and_not_overwritten_and_the_rest_is_taken_over()
    {
        var (id, both, filer) = await SideBySideAsync(Declared());
        (await _drafts.EditAsync(id, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, int.MaxValue, "李四写的"), "李四")).Status.ShouldBe(EditStatus.Saved);

        var taken = (await Take.RunAsync(filer, id, both.Source.Project.Id, null, All(both), CancellationToken.None))!;

        taken.Refused.Single().ShouldBe(new RefusedLine("goals.annual", "年度总体目标", "李四刚改成“李四写的”，没有覆盖"));
        taken.Taken.ShouldBe(both.Lines.Count(line => line.IsOffered) - 1);
        var file = await _drafts.FileAsync(id);
        (file.Goals.Annual, file.Indicators.Count).ShouldBe(("李四写的", 2));

        (await _drafts.EditAsync(id, new SentEdit(Guid.NewGuid(), 1, "indicator.target", file.Indicators[0].Id.ToString(), int.MaxValue, "≥20公里"), "李四")).Status.ShouldBe(EditStatus.Saved);
        (await Undo.RunAsync(filer, id, taken.Round!.Value, CancellationToken.None))!.Value.Kept.ShouldBe(1, "the row that was written since");
        (await _drafts.FileAsync(id)).Indicators.Single().Target!.Text.ShouldBe("≥20公里");
        (await Undo.RunAsync(await _drafts.ViewerAsync(id, "王五"), id, taken.Round.Value, CancellationToken.None)).ShouldBeNull("nobody undoes another's round");
    }

    [Fact]
    public async Task A_source_that_changed_meanwhile_is_shown_anew_and_nothing_is_taken_over()
    {
        var (id, both, filer) = await SideBySideAsync(Declared());
        await using (var context = await application.OpenDatabaseAsync())
        {
            var source = await context.Projects.Include(project => project.Filings).SingleAsync(project => project.Id == both.Source.Project.Id);
            var file = source.Filings[0].Open();
            file.Goals.Annual = "来源改了主意";
            source.Rewrite(source.Filings[0], file, DateTimeOffset.UtcNow);
            await context.SaveChangesAsync();
        }

        var taken = (await Take.RunAsync(filer, id, both.Source.Project.Id, null, All(both), CancellationToken.None))!;

        taken.Objection!.ShouldContain("来源的申报表刚有改动");
        (await _drafts.HistoryAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sent_twice_a_choice_is_taken_over_once()
    {
        var (id, both, filer) = await SideBySideAsync(Declared());
        var first = (await Take.RunAsync(filer, id, both.Source.Project.Id, null, All(both), CancellationToken.None))!;
        var changes = await _drafts.HistoryAsync(id);

        var second = (await Take.RunAsync(filer, id, both.Source.Project.Id, null, All(both), CancellationToken.None))!;

        (second.Taken, second.Refused.Count, second.Round).ShouldBe((first.Taken, 0, null));
        (await _drafts.HistoryAsync(id)).Count.ShouldBe(changes.Count);
        (await _drafts.FileAsync(id)).Indicators.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_cannot_stand_says_why_and_a_row_that_changed_is_not_guessed_at()
    {
        var declared = Declared();
        declared.Goals.Overall = new string('长', 4_100);
        var (id, both, filer) = await SideBySideAsync(declared);
        var added = both.Lines.First(line => line.Kind == TakeOverKind.Added);
        var row = Guid.NewGuid();
        (await _drafts.EditAsync(id, new SentEdit(Guid.NewGuid(), 1, IndicatorRowEdit.Row, row.ToString(), int.MaxValue, IndicatorRowEdit.Text(null, Horizon.Annual, [(Domain.Fields.IndicatorFields.Level3, added.Term)])), "李四")).Status.ShouldBe(EditStatus.Saved);

        var taken = (await Take.RunAsync(filer, id, both.Source.Project.Id, null, All(both), CancellationToken.None))!;

        taken.Refused.Select(line => line.Key).ShouldBe([added.Key, "goals.overall"]);
        taken.Refused[0].Reason.ShouldContain("请重新对照");
        taken.Refused[1].Reason.ShouldContain("最多 4,000 字");
        (await _drafts.FileAsync(id)).Goals.Annual.ShouldBe("保持河道清洁");
    }

    [Fact]
    public async Task Between_places_units_and_levels_are_brought_to_ones_own_form_and_the_rest_is_named()
    {
        var declared = Declared();
        declared.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "三年清淤", Target = TargetValue.Parse("30公里"), Horizon = Horizon.Medium });
        declared.Project.Office = "养护科";
        var id = await _drafts.NewAsync("shanghai");
        var elsewhere = await FiledAsync(id, 2025, "外地项目", declared, "central/declaration");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "places"));

        var page = await TextAsync(client, $"/projects/{id}/declaration/take-over?from={elsewhere}");

        page.ShouldContain("来源以万元填报，下面已换算成元");
        page.ShouldContain("125,000");
        Section(page, "part-impossible").ShouldContain("这张表没有中期指标");
        Section(page, "part-impossible").ShouldContain("具体实施处（科室）");
    }

    [Fact]
    public async Task A_source_of_another_unit_is_answered_like_one_that_does_not_exist()
    {
        var (id, other) = (await _drafts.NewAsync(), await _drafts.NewAsync());
        var account = await _drafts.FilerAsync(id, "stranger");
        using var client = await application.ClientOfAsync(account);
        var filer = await _drafts.ViewerAsync(id, "张三");

        var (hidden, missing) = (await client.GetAsync($"/projects/{id}/declaration/take-over?from={other}"), await client.GetAsync($"/projects/{id}/declaration/take-over?from={Guid.NewGuid()}"));

        (hidden.StatusCode, missing.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        MainOf(await hidden.TextAsync()).ShouldBe(MainOf(await missing.TextAsync()));
        (await TextAsync(client, $"/projects/{id}/declaration/take-over?year=2026")).ShouldNotContain(other.ToString());
        (await Take.RunAsync(filer, id, other, null, new TakeOverChoice(["goals.annual"], 0, ""), CancellationToken.None)).ShouldBeNull();
        (await Compare.RunAsync(filer, other, id, null, CancellationToken.None)).ShouldBeNull("another's form is not written either");
        (await client.GetAsync($"/projects/{other}/declaration/take-over")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_approved_version_of_ones_own_can_be_taken_from_and_a_form_that_is_not_written_takes_nothing()
    {
        var id = await _drafts.NewAsync();
        await _drafts.EditAsync(id, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, int.MaxValue, "批复的目标"));
        await _drafts.ApproveAsync(id, FormKind.Declaration);
        var filer = await _drafts.ViewerAsync(id, "张三");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "own"));
        (await TextAsync(client, $"/projects/{id}/declaration/take-over")).ShouldContain("这张表现在不能填写");
        (await Compare.RunAsync(filer, id, id, 2, CancellationToken.None)).ShouldBeNull();

        await using (var context = await application.OpenDatabaseAsync())
        {
            var filing = (await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == id)).Filings[0];
            context.Add(filing.Take(FlowStep.Adjust, new Decision(new Actor("1", "张三"), DateTimeOffset.UtcNow) { Reason = "调整" }, true).Record!);
            await context.SaveChangesAsync();
        }

        await _drafts.EditAsync(id, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, int.MaxValue, "改了"));
        (await TextAsync(client, $"/projects/{id}/declaration/take-over")).ShouldContain("与第 2 版对照");
        var both = (await Compare.RunAsync(filer, id, id, 2, CancellationToken.None))!;
        (await Take.RunAsync(filer, id, id, 2, new TakeOverChoice(["goals.annual"], both.Filing.Sequence, both.Source.Stamp), CancellationToken.None))!.Taken.ShouldBe(1);
        (await _drafts.FileAsync(id)).Goals.Annual.ShouldBe("批复的目标");
        (await Compare.RunAsync(filer, id, id, null, CancellationToken.None)).ShouldBeNull("a form is not set beside itself");
        (await Compare.RunAsync(filer, id, id, 1, CancellationToken.None)).ShouldBeNull("what was submitted and not approved is no source");
    }

    private async Task<(Guid Id, SideBySide Both, Viewer Filer)> SideBySideAsync(FormContent declared)
    {
        var id = await _drafts.NewAsync();
        var before = await FiledAsync(id, 2025, "示例项目", declared);
        var filer = await _drafts.ViewerAsync(id, "张三");
        return (id, (await Compare.RunAsync(filer, id, before, null, CancellationToken.None))!, filer);
    }

    private static TakeOverChoice All(SideBySide both) => new([.. both.Lines.Where(line => line.IsOffered).Select(line => line.Key)], both.Filing.Sequence, both.Source.Stamp);

    private async Task<Guid> FiledAsync(Guid sameUnit, int year, string name, FormContent declared, string layout = "shanghai/declaration")
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = await context.Projects.Where(row => row.Id == sameUnit).Select(row => row.Unit).SingleAsync();
        var project = Project.Create(unit, new FiscalYear(year), name);
        project.Put(declared, layout, FilingState.Draft, DateTimeOffset.UtcNow);
        context.Projects.Add(project);
        await context.SaveChangesAsync();
        return project.Id;
    }

    private static FormContent Declared()
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Project.Name = new CodedName(null, "示例项目");
        file.Goals.Annual = "保持河道清洁";
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("12.5", 125_000m));
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "保洁长度", Target = TargetValue.Parse("≥12公里") });
        file.Indicators.Add(new Indicator { Level1 = "效益指标", Level2 = "社会效益指标", Name = "水面清洁率", Target = TargetValue.Parse("≥98%") });
        return file;
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.TextAsync();
    }

    private static async Task<string> PostAsync(HttpClient client, string address, string page, string handler, IReadOnlyList<string> keys)
    {
        var answer = await client.SendFormOfAsync(page, address, handler, [.. keys.Select(key => ("take", key))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.TextAsync();
    }

    private static List<string> Keys(string page) => [.. Boxes().Matches(page).Select(box => Value().Match(box.Value).Groups[1].Value)];

    private static List<string> Ticked(string page) => [.. Boxes().Matches(page).Where(box => box.Value.Contains(" checked", StringComparison.Ordinal)).Select(box => Value().Match(box.Value).Groups[1].Value)];

    private static string Section(string page, string title) =>
        page[page.IndexOf($"aria-labelledby=\"{title}\"", StringComparison.Ordinal)..] is var rest ? rest[..rest.IndexOf("</section>", StringComparison.Ordinal)] : "";

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    [GeneratedRegex("<input type=\"checkbox\" name=\"take\"[^>]*>")]
    private static partial Regex Boxes();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}

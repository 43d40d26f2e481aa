using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.History;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

[Collection(WebTests.Name)]
public sealed class ApplyEditsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Goal = "goals.annual";
    private static readonly Guid Mine = Guid.NewGuid(), Theirs = Guid.NewGuid();
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task An_edit_that_is_sent_twice_is_applied_once()
    {
        var project = await _drafts.NewAsync();
        var edit = new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "完成改造");

        var first = await _drafts.EditAsync(project, edit);
        var second = await _drafts.EditAsync(project, edit);

        (first.Status, second.Status).ShouldBe((EditStatus.Saved, EditStatus.Saved));
        (await _drafts.HistoryAsync(project)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_late_second_sending_does_not_bring_an_older_text_back()
    {
        var (project, browser) = (await _drafts.NewAsync(), Guid.NewGuid());
        var first = new SentEdit(browser, 1, Goal, null, 0, "旧");
        await _drafts.EditAsync(project, first);
        await _drafts.EditAsync(project, new SentEdit(browser, 2, Goal, null, 0, "新"));

        (await _drafts.EditAsync(project, first)).Text.ShouldBe("新");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("新");
    }

    [Fact]
    public async Task A_cell_that_somebody_else_has_written_meanwhile_is_a_conflict_and_keeps_their_value()
    {
        var (project, mine, theirs) = (await _drafts.NewAsync(), Guid.NewGuid(), Guid.NewGuid());
        await _drafts.EditAsync(project, new SentEdit(theirs, 1, Goal, null, 0, "李四写的"), "李四");

        var answer = await _drafts.EditAsync(project, new SentEdit(mine, 1, Goal, null, 0, "张三写的"));

        (answer.Status, answer.Text, answer.By).ShouldBe((EditStatus.Conflict, "李四写的", "李四"));
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("李四写的");
        (await _drafts.EditAsync(project, new SentEdit(mine, 2, Goal, null, answer.Version, "张三写的"))).Status.ShouldBe(EditStatus.Saved);
    }

    [Fact]
    public async Task Two_people_who_write_the_same_agree()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "一样"), "李四");

        (await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "一样"))).Status.ShouldBe(EditStatus.Saved);
    }

    [Fact]
    public async Task A_cell_in_typing_has_one_entry_in_the_history()
    {
        var (project, browser) = (await _drafts.NewAsync(), Guid.NewGuid());
        await _drafts.EditAsync(project, new SentEdit(browser, 1, Goal, null, 0, "完", Typing: true));
        await _drafts.EditAsync(project, new SentEdit(browser, 2, Goal, null, 0, "完成", Typing: true));
        await _drafts.EditAsync(project, new SentEdit(browser, 3, Goal, null, 0, "完成改造"));

        var entry = (await _drafts.HistoryAsync(project)).ShouldHaveSingleItem();
        (entry.Before, entry.After, entry.IsTyping, entry.Sequence).ShouldBe((null, "完成改造", false, 3));
    }

    [Fact]
    public async Task One_refused_edit_leaves_the_others_standing()
    {
        var (project, browser) = (await _drafts.NewAsync(), Guid.NewGuid());

        var answer = await _drafts.EditAsync(project,
        [
            new SentEdit(browser, 1, "money.annual.total", null, 0, "-5"),
            new SentEdit(browser, 2, Goal, null, 0, "完成改造"),
            new SentEdit(browser, 3, "no.such.field", null, 0, "x"),
        ]);

        answer.Results.Select(result => result.Status).ShouldBe([EditStatus.Refused, EditStatus.Saved, EditStatus.Refused]);
        answer.Results[0].Reason.ShouldBe("“年度资金申请总额”不能是负数");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("完成改造");
    }

    [Fact]
    public async Task A_deleted_row_comes_back_with_all_its_cells()
    {
        var (project, browser, row) = (await _drafts.NewAsync(), Guid.NewGuid(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project,
        [
            new SentEdit(browser, 1, IndicatorRowEdit.Row, row, 0, """{"after":null,"level1":"产出指标","level2":"数量指标"}"""),
            new SentEdit(browser, 2, "indicator.level3", row, 0, "培训人次"),
            new SentEdit(browser, 3, "indicator.target", row, 0, ">=240人次"),
        ]);
        await _drafts.EditAsync(project, new SentEdit(browser, 4, IndicatorRowEdit.Row, row, 3, null));
        (await _drafts.FileAsync(project)).Indicators.ShouldBeEmpty();

        await _drafts.EditAsync(project, new SentEdit(browser, 5, IndicatorRowEdit.Row, row, 4, ApplyEdits.Restore));

        var indicator = (await _drafts.FileAsync(project)).Indicators.ShouldHaveSingleItem();
        (indicator.Id.ToString(), indicator.Level2, indicator.Name, indicator.Target?.Text).ShouldBe((row, "数量指标", "培训人次", "≥240人次"));
    }

    [Fact]
    public async Task A_row_that_somebody_has_just_changed_is_not_deleted_unseen()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project, new SentEdit(Mine, 1, IndicatorRowEdit.Row, row, 0, "{}"));
        await _drafts.EditAsync(project, new SentEdit(Theirs, 1, "indicator.level3", row, 1, "培训人次"), "李四");

        var answer = await _drafts.EditAsync(project, new SentEdit(Mine, 2, IndicatorRowEdit.Row, row, 1, null));

        (answer.Status, answer.Reason).ShouldBe((EditStatus.Refused, "李四刚改过这一行，请看过再删"));
    }

    [Fact]
    public async Task A_row_in_another_spelling_is_the_same_row_and_no_way_around_a_conflict()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid());
        await _drafts.EditAsync(project, new SentEdit(Mine, 201, IndicatorRowEdit.Row, row.ToString(), 0, "{}"));
        await _drafts.EditAsync(project, new SentEdit(Mine, 202, "indicator.level3", row.ToString(), 1, "张三写的"));

        (await _drafts.EditAsync(project, new SentEdit(Theirs, 201, "indicator.level3", row.ToString("B").ToUpperInvariant(), 1, "李四写的"), "李四")).Status.ShouldBe(EditStatus.Conflict);
    }

    [Fact]
    public async Task A_column_that_the_form_does_not_have_is_not_written()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project, new SentEdit(Mine, 301, IndicatorRowEdit.Row, row, 0, "{}"));

        (await _drafts.EditAsync(project, new SentEdit(Mine, 302, "indicator.score", row, 1, "100"))).Reason.ShouldBe("这张表没有这一格");
    }

    [Fact]
    public async Task Whoever_does_not_file_for_the_unit_writes_nothing_and_learns_nothing()
    {
        var (project, other) = (await _drafts.NewAsync(), await _drafts.NewAsync());
        var stranger = await _drafts.ViewerAsync(other, "李四");

        (await application.Services.GetRequiredService<ApplyEdits>().RunAsync(
            stranger, project, FormKind.Declaration, [new SentEdit(Theirs, 901, Goal, null, 0, "改")], CancellationToken.None)).ShouldBeNull();
        (await application.Services.GetRequiredService<OpenEditor>().RunAsync(stranger, project, FormKind.Declaration, CancellationToken.None)).ShouldBeNull();
        (await application.Services.GetRequiredService<FindChanges>().RunAsync(stranger, project, FormKind.Declaration, 0, CancellationToken.None)).ShouldBeNull();
        (await application.Services.GetRequiredService<ReadCellHistory>().RunAsync(stranger, project, FormKind.Declaration, Goal, null, CancellationToken.None)).ShouldBeEmpty();
        (await application.Services.GetRequiredService<BeginStage>().RunAsync(stranger, project, FormKind.Tracking, CancellationToken.None)).ShouldBeFalse();
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBeNull();
    }

    [Fact]
    public async Task Fifty_editors_at_once_lose_nothing()
    {
        var project = await _drafts.NewAsync();
        var rows = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid().ToString()).ToList();

        await Task.WhenAll(rows.Select(async (row, n) =>
        {
            var browser = Guid.NewGuid();
            await _drafts.EditAsync(project, new SentEdit(browser, 1, IndicatorRowEdit.Row, row, 0, """{"level1":"产出指标","level2":"数量指标"}"""));
            await _drafts.EditAsync(project, new SentEdit(browser, 2, "indicator.level3", row, 0, $"指标 {n}"));
            await _drafts.EditAsync(project, new SentEdit(browser, 3, "indicator.target", row, 0, $"≥{n}次"));
        }));

        var file = await _drafts.FileAsync(project);
        file.Indicators.OrderBy(row => rows.IndexOf(row.Id.ToString())).Select(row => (row.Name, row.Target?.Text))
            .ShouldBe(rows.Select((_, n) => ((string?)$"指标 {n}", (string?)$"≥{n}次")));
        (await _drafts.HistoryAsync(project)).Select(change => change.Sequence).ShouldBe(Enumerable.Range(1, 150));
    }

    [Fact]
    public async Task A_form_under_review_is_not_edited()
    {
        var project = await _drafts.NewAsync();
        await using (var context = await application.Services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlAsync($"UPDATE filings SET state = 'in-review' WHERE project_id = {project}");
        }

        var answer = await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, Goal, null, 0, "改"));

        (answer.Status, answer.Reason).ShouldBe((EditStatus.Refused, "这张表审核中，不能修改"));
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBeNull();
    }

    [Fact]
    public async Task Tracking_waits_for_the_approval_and_begins_with_what_was_declared_and_locked()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project,
        [
            new SentEdit(Mine, 101, Goal, null, 0, "完成改造"),
            new SentEdit(Mine, 102, IndicatorRowEdit.Row, row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训","target":"≥9次","weight":"50"}"""),
        ]);

        var begin = application.Services.GetRequiredService<BeginStage>();
        var filer = await _drafts.ViewerAsync(project, "张三");
        (await begin.RunAsync(filer, project, FormKind.Tracking, CancellationToken.None)).ShouldBeFalse("the declaration is not approved");
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        (await begin.RunAsync(filer, project, FormKind.Tracking, CancellationToken.None)).ShouldBeTrue();

        var file = await _drafts.FileAsync(project, FormKind.Tracking);
        file.Goals.Annual.ShouldBe("完成改造");
        var indicator = file.Indicators.ShouldHaveSingleItem();
        (indicator.Id.ToString(), indicator.Name, indicator.Target?.Text, indicator.Weight?.Value).ShouldBe((row, "培训", "≥9次", 50m));

        var answer = await _drafts.EditAsync(
            project, [new SentEdit(Mine, 201, "indicator.target", row, 0, "≥1次"), new SentEdit(Mine, 202, IndicatorRowEdit.Row, row, 0, null), new SentEdit(Mine, 203, "indicator.actual", row, 0, "5次")], kind: FormKind.Tracking);
        answer.Results.Select(result => result.Status).ShouldBe([EditStatus.Refused, EditStatus.Refused, EditStatus.Saved]);
        answer.Results[0].Reason.ShouldBe(AgreedContent.Refusal);
        (await _drafts.FileAsync(project, FormKind.Tracking)).Indicators[0].Target!.Text.ShouldBe("≥9次");
    }
}

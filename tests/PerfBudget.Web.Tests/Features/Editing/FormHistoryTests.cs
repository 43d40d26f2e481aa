using PerfBudget.Domain.Projects;
using PerfBudget.Web.Features.Editing;
using PerfBudget.Web.Tests.Features.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.Editing;

[Collection(WebTests.Name)]
public sealed class FormHistoryTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

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
        first.ShouldNotContain("指标行");
        var second = await (await client.GetAsync($"/projects/{project}/declaration/history?page=9")).TextAsync();
        second.ShouldContain("指标行 · 培训人次");
        second.ShouldContain("有这一行");
        second.ShouldNotContain("level1");
    }

    [Fact]
    public async Task A_form_that_nobody_has_changed_says_so()
    {
        var project = await _drafts.NewAsync();
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "何云"));

        (await (await client.GetAsync($"/projects/{project}/{FormKind.Declaration.Id()}/history")).TextAsync()).ShouldContain("还没有修改过");
    }
}

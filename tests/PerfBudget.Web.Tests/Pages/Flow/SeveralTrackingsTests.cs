using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Editing;
using PerfBudget.Web.Tests.Pages.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Flow;

[Collection(WebTests.Name)]
public sealed class SeveralTrackingsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const int Year = 2026;
    private readonly Guid _mine = Guid.NewGuid();
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_second_tracking_is_filed_where_the_year_has_one_with_its_days_and_what_the_first_said_beside_it()
    {
        var (first, second) = (new Stage(FormKind.Tracking), new Stage(FormKind.Tracking, 2));
        Task<string?> ArrangeAsync(params Stage[] trackings) => application.ArrangeAsync(
            Year, [.. trackings.Select(stage => new StageEntry(stage, null, null, false, 7, new Period(new DateOnly(Year, 1, 1), new DateOnly(Year, stage.Number * 4, 30))))]);
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project, [new SentEdit(_mine, 21, "indicator.row", row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训","target":"≥9次"}""")]);
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        var (begin, filer) = (application.Services.GetRequiredService<BeginStage>(), await _drafts.ViewerAsync(project, "张三"));
        (await ArrangeAsync(first, second)).ShouldBeNull();
        (await begin.RunAsync(filer, project, first, CancellationToken.None)).ShouldBeTrue();
        await _drafts.EditAsync(project, [new SentEdit(_mine, 22, "indicator.actual", row, 99, "4次")], kind: FormKind.Tracking);

        (await begin.RunAsync(filer, project, second, CancellationToken.None)).ShouldBeTrue();
        (await begin.RunAsync(filer, project, new Stage(FormKind.Tracking, 3), CancellationToken.None)).ShouldBeFalse("the year has two");

        await using var context = await application.OpenDatabaseAsync();
        var filings = await context.Filings.Where(filing => filing.ProjectId == project && filing.Kind == FormKind.Tracking).OrderBy(filing => filing.Number).ToListAsync();
        filings.Select(filing => filing.Open().Tracking.Period!.Value.Value!.Value.To).ShouldBe([new DateOnly(Year, 4, 30), new DateOnly(Year, 8, 30)]);
        filings[1].Open().Indicators.Single().Actual.ShouldBeNull();
        (await application.Services.GetRequiredService<FindEarlier>().RunAsync(filer, project, second, "indicator.actual", row, CancellationToken.None))
            .ShouldBe([new EarlierValue("跟踪表", "4次")]);
        (await ArrangeAsync(first)).ShouldBe("已有项目填报绩效跟踪（第2期），不能取消这一期。");
    }
}

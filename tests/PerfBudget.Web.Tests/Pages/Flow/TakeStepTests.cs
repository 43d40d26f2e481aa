using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Editing;
using PerfBudget.Web.Tests.Pages.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Flow;

[Collection(WebTests.Name)]
public sealed class TakeStepTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const int Year = 2026;
    private readonly Guid _mine = Guid.NewGuid();
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_form_with_something_to_mend_is_not_submitted_and_says_how_much()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, [new SentEdit(_mine, 1, "indicator.row", Guid.NewGuid().ToString(), 0, """{"level1":"产出指标","level2":"质量指标","level3":"验收合格率","target":"≥120%"}""")]);

        (await TakeAsync(project, FlowStep.Submit)).Refusal.ShouldNotBeNull().ShouldMatch("^还有 [0-9]+ 处必须修改");
        (await FilingAsync(project)).State.ShouldBe(FilingState.Draft);
    }

    [Fact]
    public async Task A_form_that_changed_meanwhile_is_not_decided_upon()
    {
        var project = await _drafts.NewAsync();
        var seen = (await FilingAsync(project)).Sequence;
        await _drafts.EditAsync(project, [new SentEdit(_mine, 1, "goals.annual", null, 0, "完成改造")]);

        (await TakeAsync(project, FlowStep.Submit, seen: seen)).Refusal.ShouldBe("这张表刚刚有改动，请看过最新内容再提交。");
    }

    [Fact]
    public async Task An_approved_adjustment_reaches_the_later_forms_and_a_given_up_one_does_not()
    {
        var (project, row) = (await _drafts.NewAsync(), Guid.NewGuid().ToString());
        await _drafts.EditAsync(project, [new SentEdit(_mine, 1, "indicator.row", row, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训","target":"≥9次"}""")]);
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        await application.Services.GetRequiredService<BeginStage>().RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Tracking, CancellationToken.None);

        (await TakeAsync(project, FlowStep.Adjust, reason: null)).Refusal.ShouldBe("请写明申请调整的理由。");
        (await TakeAsync(project, FlowStep.Adjust, "预算调减")).Refusal.ShouldBeNull();
        await _drafts.EditAsync(project, [new SentEdit(_mine, 2, "indicator.target", row, 99, "≥6次")]);
        (await _drafts.FileAsync(project, FormKind.Tracking)).Indicators[0].Target!.Text.ShouldBe("≥9次", "not approved yet");
        (await TakeAsync(project, FlowStep.AbandonAdjustment)).Refusal.ShouldBeNull();
        (await _drafts.FileAsync(project)).Indicators[0].Target!.Text.ShouldBe("≥9次");

        await TakeAsync(project, FlowStep.Adjust, "预算调减");
        await _drafts.EditAsync(project, [new SentEdit(_mine, 3, "indicator.target", row, 999, "≥6次")]);
        await InReviewAsync(project);
        (await TakeAsync(project, FlowStep.Approve, person: await ReviewerAsync(project))).Refusal.ShouldBeNull();

        (await _drafts.FileAsync(project, FormKind.Tracking)).Indicators[0].Target!.Text.ShouldBe("≥6次");
        await using var context = await application.OpenDatabaseAsync();
        var tracking = await context.Filings.SingleAsync(filing => filing.ProjectId == project && filing.Kind == FormKind.Tracking);
        (await context.Steps.SingleAsync(step => step.FilingId == tracking.Id)).Step.ShouldBe(FlowStep.CarryOver);
    }

    [Fact]
    public async Task Two_reviewers_at_once_decide_once()
    {
        var project = await _drafts.NewAsync();
        await InReviewAsync(project);
        var (one, other) = (await ReviewerAsync(project), await ReviewerAsync(project));

        var answers = await Task.WhenAll(TakeAsync(project, FlowStep.Approve, person: one), TakeAsync(project, FlowStep.Return, "补充依据", other));

        answers.Count(answer => answer.Refusal is null).ShouldBe(1);
        await using var context = await application.OpenDatabaseAsync();
        var filing = await FilingAsync(project);
        (await context.Steps.CountAsync(step => step.FilingId == filing.Id && step.Before == FilingState.InReview)).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_frozen_deadline_nothing_is_written_until_it_is_extended_and_what_was_returned_is_mended_all_the_same()
    {
        var yesterday = application.Today.AddDays(-1);
        Task<string?> ArrangeAsync(DateOnly? due) => application.ArrangeAsync(Year, new StageEntry(FormKind.Declaration, null, due, due is not null, 7, null));
        var project = await _drafts.NewAsync();
        (await ArrangeAsync(yesterday)).ShouldBeNull();
        try
        {
            var refused = await _drafts.EditAsync(project, new SentEdit(_mine, 11, "goals.annual", null, 0, "完成改造"));
            refused.Reason.ShouldNotBeNull().ShouldContain("截止并锁定，不能再填报");
            (await TakeAsync(project, FlowStep.Submit)).Refusal.ShouldNotBeNull().ShouldContain("延期");

            (await application.Services.GetRequiredService<ExtendDeadline>().RunAsync(
                await ReviewerAsync(project), project, FormKind.Declaration, yesterday.AddDays(5), "设备到货推迟", CancellationToken.None)).ShouldBeNull();
            (await _drafts.EditAsync(project, new SentEdit(_mine, 12, "goals.annual", null, 0, "完成改造"))).Status.ShouldBe(EditStatus.Saved);

            var late = await _drafts.NewAsync();
            await InReviewAsync(late);
            await TakeAsync(late, FlowStep.Return, "补充依据", await ReviewerAsync(late));
            (await _drafts.EditAsync(late, new SentEdit(_mine, 13, "goals.annual", null, 0, "完成改造"))).Status.ShouldBe(EditStatus.Saved);
        }
        finally
        {
            await ArrangeAsync(null);
        }
    }

    [Fact]
    public async Task A_check_code_finds_the_version_for_those_who_may_see_it_and_nothing_for_others()
    {
        var project = await _drafts.NewAsync();
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        var code = FilingVersion.CheckCodeOf(FilingVersion.HashOf(await FilingAsync(project)));
        var show = application.Services.GetRequiredService<ShowVersion>();

        (await show.FindAsync(await _drafts.ViewerAsync(project, "张三"), code, CancellationToken.None)).ShouldNotBeNull().Version.Number.ShouldBe(2);
        (await show.FindAsync(await _drafts.ViewerAsync(await _drafts.NewAsync(), "外人"), code, CancellationToken.None)).ShouldBeNull();
    }

    private async Task<StepAnswer> TakeAsync(Guid project, FlowStep step, string? reason = null, Viewer? person = null, int? seen = null) =>
        (await application.Services.GetRequiredService<TakeStep>().RunAsync(
            person ?? await _drafts.ViewerAsync(project, "张三"), project, FormKind.Declaration, step, reason, seen ?? (await FilingAsync(project)).Sequence, CancellationToken.None))!;

    private async Task<Filing> FilingAsync(Guid project)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Filings.SingleAsync(filing => filing.ProjectId == project && filing.Kind == FormKind.Declaration);
    }

    private async Task<Viewer> ReviewerAsync(Guid project) => Viewers.With(new Grant(Role.Reviewer, null, null, []), new Grant(Role.Reviewer, (await FilingAsync(project)).UnitId, null, []));

    // Past the check book, which has its own tests.
    private async Task InReviewAsync(Guid project)
    {
        await using var context = await application.OpenDatabaseAsync();
        var filing = (await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == project)).Filing(FormKind.Declaration)!;
        var taken = filing.Take(FlowStep.Submit, new Decision(new Actor("张三", "张三"), DateTimeOffset.UtcNow), needsConfirmation: false);
        context.AddRange(taken.Record!, taken.Version!);
        await context.SaveChangesAsync();
    }
}

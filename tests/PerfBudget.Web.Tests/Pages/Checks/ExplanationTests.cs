using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Checks;

[Collection(WebTests.Name)]
public sealed class ExplanationTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);
    private readonly Guid _browser = Guid.NewGuid();
    private long _edits;

    [Fact]
    public async Task An_explanation_stays_with_its_finding_and_lapses_when_the_facts_change()
    {
        var project = await _drafts.NewAsync();
        await SumAsync(project, 18);
        var owed = await SumFindingAsync(project);
        owed.IsOwed.ShouldBeTrue();

        (await ExplainAsync(project, owed.Facts, "  其余由上级专项安排。 ")).Refusal.ShouldBeNull();
        (await SumFindingAsync(project)).Explanation!.Text.ShouldBe("其余由上级专项安排。");

        await SumAsync(project, 19);
        var changed = await SumFindingAsync(project);
        changed.IsOwed.ShouldBeTrue();
        changed.Lapsed!.Text.ShouldBe("其余由上级专项安排。");
        (await ExplainAsync(project, owed.Facts, "对旧数的说明")).Refusal!.ShouldContain("这条意见变了");

        await SumAsync(project, 18);
        (await SumFindingAsync(project)).Explanation!.Text.ShouldBe("其余由上级专项安排。");
    }

    [Fact]
    public async Task The_reviewer_accepts_what_he_has_read_and_may_take_it_back()
    {
        var project = await _drafts.NewAsync();
        await SumAsync(project, 18);
        var owed = await SumFindingAsync(project);
        await ExplainAsync(project, owed.Facts, "第一稿");
        var first = (await SumFindingAsync(project)).Explanation!;
        await ExplainAsync(project, owed.Facts, "第二稿");
        var second = (await SumFindingAsync(project)).Explanation!;
        second.Id.ShouldBe(first.Id);
        await MoveAsync(project, FilingState.InReview);
        var (reviewer, other) = (Reviewer("甲"), Reviewer("乙"));

        (await AcceptAsync(reviewer, project, first, true)).ShouldBe((owed.Facts, false));
        (await SumFindingAsync(project)).Explanation!.IsAccepted.ShouldBeFalse();

        (await AcceptAsync(reviewer, project, second, true)).ShouldBe((owed.Facts, true));
        await AcceptAsync(other, project, second, true);
        (await SumFindingAsync(project)).Explanation!.AcceptedBy.ShouldBe("甲");
        (await TallyAsync(project)).Accepted.ShouldBe(1);

        await AcceptAsync(other, project, second, false);
        (await SumFindingAsync(project)).Explanation!.IsAccepted.ShouldBeFalse();
        (await TallyAsync(project)).Explained.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_is_changed_after_it_was_accepted_is_to_be_accepted_anew()
    {
        var project = await _drafts.NewAsync();
        await SumAsync(project, 18);
        var owed = await SumFindingAsync(project);
        await ExplainAsync(project, owed.Facts, "第一稿");
        await MoveAsync(project, FilingState.InReview);
        await AcceptAsync(Reviewer("甲"), project, (await SumFindingAsync(project)).Explanation!, true);
        await MoveAsync(project, FilingState.Returned);

        await ExplainAsync(project, owed.Facts, "第一稿");
        (await SumFindingAsync(project)).Explanation!.IsAccepted.ShouldBeTrue();
        await ExplainAsync(project, owed.Facts, "改写");
        (await SumFindingAsync(project)).Explanation!.IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_units_filers_explain_only_where_they_write_and_only_reviewers_accept_in_review()
    {
        var project = await _drafts.NewAsync();
        await SumAsync(project, 18);
        var owed = await SumFindingAsync(project);
        var stranger = await _drafts.ViewerAsync(await _drafts.NewAsync(), "外人");
        (await Explain.RunAsync(stranger, project, FormKind.Declaration, new SentExplanation(owed.Facts, "不是我的表"), CancellationToken.None)).ShouldBeNull();
        (await Explain.RunAsync(Reviewer("甲"), project, FormKind.Declaration, new SentExplanation(owed.Facts, "替人写"), CancellationToken.None)).ShouldBeNull();
        await ExplainAsync(project, owed.Facts, "由上级安排");
        var explanation = (await SumFindingAsync(project)).Explanation!;

        await Should.ThrowAsync<NotPermittedException>(() => AcceptAsync(Reviewer("甲"), project, explanation, true));
        await MoveAsync(project, FilingState.InReview);
        (await AcceptAsync(await _drafts.ViewerAsync(project, "张三"), project, explanation, true)).ShouldBeNull();
        (await AcceptAsync(stranger, project, explanation, true)).ShouldBeNull();
        var another = await _drafts.NewAsync();
        await MoveAsync(another, FilingState.InReview);
        (await AcceptAsync(Reviewer("甲"), another, explanation, true)).ShouldBeNull();
        (await ExplainAsync(project, owed.Facts, "送审后再改")).Refusal!.ShouldContain("审核中，不能再写说明");
        (await SumFindingAsync(project)).Explanation!.Text.ShouldBe("由上级安排");
    }

    [Theory]
    [InlineData("", "请写明原因。")]
    [InlineData(" \n ", "请写明原因。")]
    [InlineData("a\0b", "不能保存的字符")]
    [InlineData(null, "请写明原因。")]
    public async Task A_text_that_explains_nothing_is_refused_in_a_sentence(string? text, string sentence)
    {
        var project = await _drafts.NewAsync();
        await SumAsync(project, 18);
        (await ExplainAsync(project, (await SumFindingAsync(project)).Facts, text)).Refusal!.ShouldContain(sentence);
        (await ExplainAsync(project, (await SumFindingAsync(project)).Facts, new string('长', 501))).Refusal!.ShouldContain("最多 500 字，现有 501 字");
    }

    [Fact]
    public async Task What_must_be_mended_is_not_explained_away()
    {
        var project = await _drafts.NewAsync();
        var error = (await FindingsAsync(project)).First(one => one.Finding.Severity == Severity.Error);
        (await ExplainAsync(project, error.Facts, "没有办法")).Refusal.ShouldNotBeNull();
        (await FindingsAsync(project)).ShouldAllBe(one => one.Explanation == null);
    }

    [Fact]
    public async Task The_tallies_of_many_filings_are_those_of_each_by_itself()
    {
        var (first, second) = (await _drafts.NewAsync(), await _drafts.NewAsync("central"));
        await SumAsync(first, 18);
        await ExplainAsync(first, (await SumFindingAsync(first)).Facts, "由上级安排");
        await using var context = await application.OpenDatabaseAsync();
        var projects = await context.Projects.Include(project => project.Unit).Include(project => project.Filings)
            .Where(project => project.Id == first || project.Id == second).ToListAsync();
        var filings = projects.SelectMany(project => project.Filings).ToList();

        var tallies = (await application.Services.GetRequiredService<CheckFilings>().RunAsync(
            context, [.. projects.Select(project => (project, project.Filings[0]))], isSeen: null, CancellationToken.None)).ToDictionary(one => one.Filing.Id, one => one.Tally);

        foreach (var filing in filings)
        {
            var findings = await FindingsAsync(filing.ProjectId);
            tallies[filing.Id].ShouldBe(FindingTally.Of(findings));
            (tallies[filing.Id].Errors + tallies[filing.Id].ToExplain + tallies[filing.Id].Explained + tallies[filing.Id].Accepted + tallies[filing.Id].Hints).ShouldBe(findings.Count);
            tallies[filing.Id].KeepsFromSubmitting.ShouldBeTrue();
        }

        tallies[filings.Single(filing => filing.ProjectId == first).Id].Explained.ShouldBe(1);
    }

    [Fact]
    public void Nothing_keeps_a_form_from_being_submitted_but_errors_and_what_is_not_explained()
    {
        new FindingTally(0, 0, 3, 2, 9).KeepsFromSubmitting.ShouldBeFalse();
        new FindingTally(1, 0, 0, 0, 0).KeepsFromSubmitting.ShouldBeTrue();
        new FindingTally(0, 1, 0, 0, 0).KeepsFromSubmitting.ShouldBeTrue();
    }

    private ExplainFinding Explain => application.Services.GetRequiredService<ExplainFinding>();

    // Items that do not make their sum: an explanation is owed at one cell, and the sentence holds the numbers.
    private async Task SumAsync(Guid project, int sum) => (await _drafts.EditAsync(project, new SentEdit(
        _browser, ++_edits, "goals.annual", null, int.MaxValue, $"所需经费：租金12.5万元、电费3.2万元，合计{sum}万元。"))).Status.ShouldBe(EditStatus.Saved);

    private async Task<ExplainedFinding> SumFindingAsync(Guid project) => (await FindingsAsync(project)).Single(one => one.Finding.Code == "money.text.sum");

    private async Task<IReadOnlyList<ExplainedFinding>> FindingsAsync(Guid project) =>
        (await application.Services.GetRequiredService<CheckForm>().RunAsync(Viewers.OfEverything, project, FormKind.Declaration, CancellationToken.None))!.Findings;

    private async Task<FindingTally> TallyAsync(Guid project) => FindingTally.Of(await FindingsAsync(project));

    private async Task<ExplainAnswer> ExplainAsync(Guid project, string facts, string? text) =>
        (await Explain.RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Declaration, new SentExplanation(facts, text), CancellationToken.None))!;

    private Task<(string Facts, bool IsDone)?> AcceptAsync(Viewer viewer, Guid project, Explanation explanation, bool isAccepted) =>
        application.Services.GetRequiredService<AcceptExplanation>().RunAsync(viewer, project, FormKind.Declaration, new SentAcceptance(explanation.Id, explanation.At, isAccepted), CancellationToken.None);

    private static Viewer Reviewer(string name) => new(Guid.NewGuid(), name, name, [new Grant(Role.Reviewer, null, null, [])]);

    private async Task MoveAsync(Guid project, FilingState state)
    {
        await using var context = await application.OpenDatabaseAsync();
        (await context.Filings.Where(filing => filing.ProjectId == project).ExecuteUpdateAsync(filing => filing.SetProperty(row => row.State, state))).ShouldBe(1);
    }
}

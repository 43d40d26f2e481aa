using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Flow;
using PerfBudget.Web.Tests.Pages.Review;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Comments;

[Collection(WebTests.Name)]
public sealed class CommentRightsTests(RunningApplication application) : IClassFixture<RunningApplication>, IAsyncLifetime
{
    private readonly Unit _unit = Unit.Create("图书馆" + Guid.NewGuid(), "central");
    private Project _project = null!;

    private Viewer Filer => Viewers.With(new Grant(Role.Filer, _unit.Id, _unit.Name, []));

    private static Viewer Reviewer => Viewers.OfEverything;

    public async Task InitializeAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        _project = new SubmittedForms(context).Declaration(_unit, "设备更新");
        await context.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task With_a_reviewers_comment_the_review_has_begun_and_nothing_is_withdrawn_any_more()
    {
        (await AddAsync(Reviewer, "请写明测算依据")).ShouldBe(CommentOutcome.Done);

        (await StepAsync(Filer, FlowStep.Withdraw))!.Refusal!.ShouldContain("已经开始审核");
        var thread = (await ThreadsAsync(Filer)).Single();
        (thread.Cell, thread.Text, thread.By, thread.IsOpen).ShouldBe(("项目总目标", "请写明测算依据", "阅览者", true));
    }

    [Fact]
    public async Task The_filer_solves_and_answers_once_it_is_returned_and_not_before()
    {
        await AddAsync(Reviewer, "请量化");
        var id = (await ThreadsAsync(Reviewer)).Single().Id;
        (await SolveAsync(Filer, id))!.Refusal.ShouldBe("这张表审核中，您现在不能批注。");

        await StepAsync(Reviewer, FlowStep.Return, "见批注");
        (await AddAsync(Reviewer, "再加一条"))!.Refusal!.ShouldContain("已退回");
        (await application.Services.GetRequiredService<AnswerComment>().RunAsync(Filer, _project.Id, FormKind.Declaration, id, "已补充", default)).ShouldBe(CommentOutcome.Done);
        (await SolveAsync(Filer, id)).ShouldBe(CommentOutcome.Done);
        var thread = (await ThreadsAsync(Filer)).Single();
        (thread.IsOpen, thread.SolvedBy, thread.Answers.Single().Text).ShouldBe((false, "阅览者", "已补充"));

        await application.Services.GetRequiredService<ReopenComment>().RunAsync(Filer, _project.Id, FormKind.Declaration, id, default);
        (await ThreadsAsync(Filer)).Single().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Strangers_and_those_who_only_read_cannot_comment()
    {
        await AddAsync(Reviewer, "请量化");
        var id = (await ThreadsAsync(Reviewer)).Single().Id;
        var (stranger, leader) = (Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "别处", [])), Viewers.With(new Grant(Role.Leader, null, null, [])));

        foreach (var viewer in new[] { stranger, leader })
        {
            (await AddAsync(viewer, "我也说一句")).ShouldBeNull();
            (await SolveAsync(viewer, id)).ShouldBeNull();
        }

        (await application.Services.GetRequiredService<FindComments>().RunAsync(stranger, _project.Id, FormKind.Declaration, default)).ShouldBeNull();
        (await ThreadsAsync(leader)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_comment_of_another_form_is_not_there()
    {
        await AddAsync(Reviewer, "请量化");
        var id = (await ThreadsAsync(Reviewer)).Single().Id;
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Attach(_unit);
        var other = new SubmittedForms(context).Declaration(_unit, "另一个项目");
        await context.SaveChangesAsync();

        (await application.Services.GetRequiredService<SolveComment>().RunAsync(Reviewer, other.Id, FormKind.Declaration, id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cell_that_the_form_does_not_have_takes_no_comment()
    {
        (await AddAsync(Reviewer, "？", "goals.nowhere"))!.Refusal.ShouldBe("表上没有这一格，请重新选择。");
        (await AddAsync(Reviewer, " "))!.Refusal.ShouldBe("请先写批注内容。");
    }

    [Fact]
    public async Task Without_the_token_of_the_sign_in_nothing_is_written_and_a_stranger_gets_the_answer_of_what_does_not_exist()
    {
        using var reviewer = await application.ClientOfAsync(await application.AccountAsync("c" + Guid.NewGuid().ToString("N")[..10], (Role.Reviewer, null)));
        var address = $"/projects/{_project.Id}/declaration/comments";
        (await reviewer.PostAsJsonAsync(address, new { field = "goals.overall", text = "伪造" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ThreadsAsync(Reviewer)).ShouldBeEmpty();

        await using var context = await application.OpenDatabaseAsync();
        var elsewhere = Unit.Create("博物馆" + Guid.NewGuid(), "central");
        context.Units.Add(elsewhere);
        await context.SaveChangesAsync();
        using var stranger = await application.ClientOfAsync(await application.AccountAsync("c" + Guid.NewGuid().ToString("N")[..10], (Role.Filer, elsewhere.Id)));
        var filing = _project.Filings[0].Id;
        foreach (var (there, nowhere) in new[] { (address, $"/projects/{Guid.NewGuid()}/declaration/comments"), ($"/review/{filing}", $"/review/{Guid.NewGuid()}") })
        {
            (await stranger.GetAsync(there)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync(nowhere)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await stranger.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Phrases_are_each_persons_own()
    {
        var (find, keep, drop) = (application.Services.GetRequiredService<FindPhrases>(), application.Services.GetRequiredService<KeepPhrase>(), application.Services.GetRequiredService<DropPhrase>());
        var (mine, other) = (await PersonAsync(), await PersonAsync());
        (await find.RunAsync(mine, default)).ShouldAllBe(phrase => phrase.Id == null);

        (await keep.RunAsync(mine, " 请补充合同。 ", default)).ShouldBeNull();
        (await keep.RunAsync(mine, "请补充合同。", default)).ShouldBeNull();
        var own = (await find.RunAsync(mine, default)).Single(phrase => phrase.Id is not null);
        own.Text.ShouldBe("请补充合同。");
        (await find.RunAsync(other, default)).ShouldAllBe(phrase => phrase.Id == null);
        (await drop.RunAsync(other, own.Id!.Value, default)).ShouldBeFalse();
        (await drop.RunAsync(mine, own.Id!.Value, default)).ShouldBeTrue();
        await Should.ThrowAsync<NotPermittedException>(() => keep.RunAsync(Viewers.With(new Grant(Role.Leader, null, null, [])), "请", default));
    }

    private async Task<Viewer> PersonAsync()
    {
        var account = await application.AccountAsync("f" + Guid.NewGuid().ToString("N")[..10], (Role.Filer, _unit.Id));
        return new Viewer(account.Id, account.UserName!, account.Name, [new Grant(Role.Filer, _unit.Id, _unit.Name, [])]);
    }

    private Task<CommentOutcome?> AddAsync(Viewer viewer, string text, string field = "goals.overall") =>
        application.Services.GetRequiredService<AddComment>().RunAsync(viewer, _project.Id, FormKind.Declaration, field, null, text, default);

    private Task<CommentOutcome?> SolveAsync(Viewer viewer, long comment) =>
        application.Services.GetRequiredService<SolveComment>().RunAsync(viewer, _project.Id, FormKind.Declaration, comment, default);

    private async Task<IReadOnlyList<CommentThread>> ThreadsAsync(Viewer viewer) =>
        (await application.Services.GetRequiredService<FindComments>().RunAsync(viewer, _project.Id, FormKind.Declaration, default))!.Threads;

    private async Task<StepAnswer?> StepAsync(Viewer viewer, FlowStep step, string? reason = null)
    {
        await using var context = await application.OpenDatabaseAsync();
        var seen = await context.Filings.Where(filing => filing.ProjectId == _project.Id).Select(filing => filing.Sequence).SingleAsync();
        return await application.Services.GetRequiredService<TakeStep>().RunAsync(viewer, _project.Id, FormKind.Declaration, step, reason, seen, default);
    }
}

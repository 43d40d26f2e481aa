using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Rectifications;
using PerfBudget.UseCases.Rectifications;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Rectifications;

[Collection(WebTests.Name)]
public sealed class RectificationTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private DateOnly Soon => application.Today.AddDays(20);

    [Fact]
    public async Task An_order_is_answered_refused_ordered_anew_and_accepted_and_nothing_said_is_lost()
    {
        var tracked = await TrackedProject.AddAsync(application);
        (await OrderAsync(Viewers.OfEverything, tracked, "九月底前补齐验收资料", Soon)).ShouldBeNull();
        var first = (await FindAsync(tracked)).ShouldHaveSingleItem();
        (first.State, first.IsOverdue(Soon), first.IsOverdue(Soon.AddDays(1))).ShouldBe((RectificationState.Ordered, false, true));

        (await AnswerAsync(tracked.Filer, first.Id, "已补齐一半")).ShouldBeNull();
        (await SettleAsync(Viewers.OfEverything, first.Id, false, "另一半也要补齐", Soon.AddDays(5))).ShouldBeNull();
        var second = (await FindAsync(tracked))[1];
        (await AnswerAsync(tracked.Filer, second.Id, "全部补齐")).ShouldBeNull();
        (await SettleAsync(Viewers.OfEverything, second.Id, true, null, null)).ShouldBeNull();

        (await FindAsync(tracked)).Select(order => (order.State, order.Answer)).ShouldBe(
            [(RectificationState.Refused, "已补齐一半"), (RectificationState.Accepted, "全部补齐")]);
        (await AnswerAsync(tracked.Filer, second.Id, "再说一句")).ShouldBe("这项整改已验收，不能再答复。");
    }

    [Fact]
    public async Task An_answer_that_nobody_has_seen_is_not_accepted()
    {
        var tracked = await TrackedProject.AddAsync(application);
        await OrderAsync(Viewers.OfEverything, tracked, "补齐验收资料", Soon);
        var order = (await FindAsync(tracked)).ShouldHaveSingleItem();
        await AnswerAsync(tracked.Filer, order.Id, "已补齐");
        var seen = await AnsweredAsync(order.Id);
        await AnswerAsync(tracked.Filer, order.Id, "还差一份");

        (await SettleAsync(Viewers.OfEverything, order.Id, true, null, null, seen)).ShouldBe("单位刚刚改了答复，请看过再验收。");

        (await FindAsync(tracked)).ShouldHaveSingleItem().State.ShouldBe(RectificationState.Answered);
    }

    [Fact]
    public async Task Each_step_is_for_those_who_may_take_it_and_strangers_learn_nothing()
    {
        var tracked = await TrackedProject.AddAsync(application);
        (await OrderAsync(tracked.Filer, tracked, "要求", Soon)).ShouldNotBeNull();
        (await OrderAsync(tracked.Stranger, tracked, "要求", Soon)).ShouldNotBeNull();
        await OrderAsync(Viewers.OfEverything, tracked, "要求", Soon);
        var order = (await FindAsync(tracked)).ShouldHaveSingleItem();

        var missing = await AnswerAsync(tracked.Stranger, long.MaxValue, "答复");
        foreach (var other in new[] { tracked.Stranger, tracked.Head, Viewers.OfEverything })
        {
            (await AnswerAsync(other, order.Id, "答复")).ShouldBe(missing);
        }

        await AnswerAsync(tracked.Filer, order.Id, "答复");
        (await SettleAsync(tracked.Filer, order.Id, true, null, null)).ShouldBe(missing);
        (await SettleAsync(tracked.Stranger, order.Id, true, null, null)).ShouldBe(missing);
        (await Find.RunAsync(tracked.Stranger, tracked.Project.Id, null, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" ", 20, "请写明整改要求。")]
    [InlineData("要求", -1, "整改期限不能早于今天。")]
    [InlineData("要求", 2000, "整改期限太远，请检查年份。")]
    public async Task A_bad_order_is_refused_with_a_reason(string text, int days, string reason)
    {
        var tracked = await TrackedProject.AddAsync(application);

        (await OrderAsync(Viewers.OfEverything, tracked, text, application.Today.AddDays(days))).ShouldBe(reason);
        (await FindAsync(tracked)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Permissions_hold_by_role_and_state()
    {
        foreach (var state in Enum.GetValues<FilingState>())
        {
            var tracked = await TrackedProject.AddAsync(application, state);
            var isAllowed = await OrderAsync(Viewers.OfEverything, tracked, "要求", Soon) is null;

            isAllowed.ShouldBe(Permissions.Allows(UseCase.OrderRectification, Role.Reviewer, Relation.Below, state), state.ToString());
        }
    }

    private FindRectifications Find => application.Services.GetRequiredService<FindRectifications>();

    private Task<IReadOnlyList<Rectification>> FindAsync(TrackedProject tracked) => Find.RunAsync(tracked.Head, tracked.Project.Id, null, CancellationToken.None);

    private Task<string?> OrderAsync(Viewer viewer, TrackedProject tracked, string text, DateOnly due) =>
        application.Services.GetRequiredService<OrderRectification>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, text, due, CancellationToken.None);

    private Task<string?> AnswerAsync(Viewer viewer, long id, string text) =>
        application.Services.GetRequiredService<AnswerRectification>().RunAsync(viewer, id, text, CancellationToken.None);

    private async Task<string?> SettleAsync(Viewer viewer, long id, bool isAccepted, string? verdict, DateOnly? due, DateTimeOffset? seen = null) =>
        await application.Services.GetRequiredService<SettleRectification>().RunAsync(viewer, id, seen ?? await AnsweredAsync(id), isAccepted, verdict, due, CancellationToken.None);

    private async Task<DateTimeOffset?> AnsweredAsync(long id)
    {
        await using var context = await application.OpenDatabaseAsync();
        return (await context.Rectifications.SingleAsync(order => order.Id == id)).AnsweredAt;
    }
}

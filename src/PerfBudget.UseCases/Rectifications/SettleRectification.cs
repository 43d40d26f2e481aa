using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>Accepts what a unit did about a rectification, or does not and orders anew with another date.</summary>
public sealed class SettleRectification(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is settled.</summary>
    /// <param name="viewer">Who decides.</param>
    /// <param name="id">The rectification.</param>
    /// <param name="answer">When the answer was given that the person had before their eyes.</param>
    /// <param name="isAccepted">Whether the answer is accepted.</param>
    /// <param name="verdict">验收意见; what is asked for now, where the answer is not accepted.</param>
    /// <param name="due">The new date, where the answer is not accepted.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> RunAsync(Viewer viewer, long id, DateTimeOffset? answer, bool isAccepted, string? verdict, DateOnly? due, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await OpenRectification.HoldAsync(context, viewer, UseCase.SettleRectification, id, cancellation) is not { } order)
        {
            return OpenRectification.Missing;
        }

        if (order.State != RectificationState.Answered)
        {
            return order.State == RectificationState.Ordered ? "单位还没有答复，不能验收。" : $"这项整改{order.State.Term()}，不能再验收。";
        }

        var text = OrderRectification.Clean(verdict);
        var problem = !isAccepted ? OrderRectification.Problem(text, due, clock)
            : text.Length > Rectification.OrderLength ? $"验收意见最多 {Rectification.OrderLength} 字。"
            : null;
        problem ??= order.AnsweredAt == answer ? null : "单位刚刚改了答复，请看过再验收。";
        if (problem is not null)
        {
            return problem;
        }

        order.Settle(isAccepted, text.Length == 0 ? null : text, viewer.Actor, clock.GetUtcNow());
        if (!isAccepted)
        {
            var filing = await context.Filings.SingleAsync(row => row.Id == order.FilingId, cancellation);
            context.Rectifications.Add(new Rectification(filing, text, due!.Value, viewer.Actor, clock.GetUtcNow()));
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}

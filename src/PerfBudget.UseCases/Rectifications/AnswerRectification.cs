using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>Says for the unit what was done about a rectification (整改情况).</summary>
public sealed class AnswerRectification(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is kept.</summary>
    public async Task<string?> RunAsync(Viewer viewer, long id, string? answer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await OpenRectification.HoldAsync(context, viewer, UseCase.AnswerRectification, id, cancellation) is not { } order)
        {
            return OpenRectification.Missing;
        }

        var text = OrderRectification.Clean(answer);
        if (order.State is not (RectificationState.Ordered or RectificationState.Answered))
        {
            return $"这项整改{order.State.Term()}，不能再答复。";
        }

        if (text.Length is 0 or > Rectification.AnswerLength)
        {
            return text.Length == 0 ? "请写明整改情况。" : $"整改情况最多 {Rectification.AnswerLength} 字。";
        }

        order.Reply(text, viewer.Actor, clock.GetUtcNow());
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}

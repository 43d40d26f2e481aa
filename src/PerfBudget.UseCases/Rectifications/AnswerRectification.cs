using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>What a unit has done about a rectification (整改情况).</summary>
public sealed record RectificationAnswerEntry(string? Answer);

/// <summary>Says for the unit what was done about a rectification (整改情况).</summary>
public sealed class AnswerRectification(
    IDbContextFactory<PerfBudgetContext> contexts, IValidator<RectificationAnswerEntry> validator, TimeProvider clock)
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

        if (validator.Problems(new RectificationAnswerEntry(answer)) is { } problems)
        {
            return problems.Sentence;
        }

        order.Reply(text, viewer.Actor, clock.GetUtcNow());
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}

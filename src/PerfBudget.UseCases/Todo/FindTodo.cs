using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Queries;

namespace PerfBudget.UseCases.Todo;

/// <summary>Finds what a person has to do over all roles and stages, in one statement however much it is; and what came back, in another.</summary>
public sealed class FindTodo(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The most things of a kind, and the most notices, that are listed; the rest is counted.</summary>
    public const int Most = 20, MostNotices = 20;

    /// <summary>What the person has to do, and what came back to the person's units.</summary>
    public async Task<TodoList> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var today = LocalTime.Today(clock);
        var rows = await context.TodoRowsAsync(viewer, today, Most, cancellation);
        var sections = rows.GroupBy(row => Enum.Parse<TodoKind>(row.Task)).OrderBy(group => group.Key)
            .Select(group => new TodoSection(group.Key, [.. group.Select(row => Item(row, today))], (int)group.First().Total));
        return new TodoList([.. sections], await ProposalsAsync(context, viewer, cancellation), await FindNotices.NewestAsync(context, viewer, MostNotices, cancellation));
    }

    /// <summary>How many things the person has to do.</summary>
    public async Task<int> CountAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var today = LocalTime.Today(clock);
        return await context.CountTodoAsync(viewer, today, cancellation);
    }

    // Only those who decide on proposals are asked about them.
    private static Task<int> ProposalsAsync(PerfBudgetContext context, Viewer viewer, CancellationToken cancellation) => viewer.May(UseCase.DecideOnIndicator)
        ? context.LibraryIndicators.Within(viewer.UnitsFor(UseCase.DecideOnIndicator)).CountAsync(proposal => proposal.State == ProposalState.Waiting, cancellation)
        : Task.FromResult(0);

    private static TodoItem Item(TodoRow row, DateOnly today) => new(
        row.Project, row.Name, row.Year, row.Unit, new Stage(FormKinds.FromId(row.Kind)!.Value, row.Number), row.Since,
        new FilingWindow(row.Due, row.Due?.DayNumber - today.DayNumber, null, row.IsExtended), row.Freezes,
        row.SaidBy is { } by && row.SaidAt is { } at ? new Said(row.Words, by, at) : null, row.Assignment);
}

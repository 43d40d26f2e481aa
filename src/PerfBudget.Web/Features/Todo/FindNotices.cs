using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Todo;

/// <summary>How much came back since the person last looked.</summary>
public sealed record Unread(int Returns, int Approvals, int Assists = 0)
{
    public static readonly Unread Nothing = new(0, 0);

    public bool IsNothing => this == Nothing;

    /// <summary>How many there are.</summary>
    public int Total => Returns + Approvals + Assists;

    /// <summary>In words: 2 条新的退回，1 条新的批复.</summary>
    public override string ToString() =>
        string.Join("，", new[] { (Returns, "退回"), (Approvals, "批复"), (Assists, "协助填好") }.Where(count => count.Item1 > 0).Select(count => $"{count.Item1} 条新的{count.Item2}"));
}

/// <summary>Finds what came back to those who wrote or confirmed it (消息), and remembers what they have seen.</summary>
public sealed class FindNotices(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>What came back since the person last looked.</summary>
    public async Task<Unread> UnreadAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (UnitsOf(viewer).Length == 0)
        {
            return Unread.Nothing;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await Of(context, viewer).Where(notice => notice.IsNew)
            .GroupBy(notice => notice.What).Select(group => new { What = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return new Unread(Count(NoticeKind.Returned), Count(NoticeKind.Approved), Count(NoticeKind.Assisted));

        int Count(NoticeKind kind) => counts.Find(count => count.What == kind)?.Count ?? 0;
    }

    /// <summary>The person has seen everything up to a time.</summary>
    public async Task ReadAsync(Viewer viewer, DateTimeOffset upTo, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        DateTimeOffset? seen = upTo;
        await context.Accounts.Where(account => account.Id == viewer.Id && (account.NoticesReadAt == null || account.NoticesReadAt < seen))
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.NoticesReadAt, seen), cancellation);
    }

    /// <summary>
    /// What came back to the person's units from others, unordered. This is the one place that says what counts as a notice: another source,
    /// such as comments, is concatenated here, with a step or a kind of its own.
    /// </summary>
    internal static IQueryable<FoundNotice> Of(PerfBudgetContext context, Viewer viewer)
    {
        var units = UnitsOf(viewer);
        Guid[] writing = [.. viewer.UnitsFor(UseCase.EditForm).Units];
        var me = viewer.Id.ToString();
        var id = viewer.Id;
        var steps =
            from step in context.Steps.AsNoTracking()
            where units.Contains(step.UnitId) && step.PersonId != me && (step.Step == FlowStep.Return || step.Step == FlowStep.Approve)
            select new
            {
                step.FilingId, What = step.Step == FlowStep.Return ? NoticeKind.Returned : NoticeKind.Approved, step.Reason, By = step.PersonName, step.At,
            };
        var assists =
            from assignment in context.Assignments.AsNoTracking()
            where writing.Contains(assignment.UnitId) && assignment.PersonId != id && assignment.FinishedAt != null && assignment.RevokedAt == null
            select new
            {
                assignment.FilingId, What = NoticeKind.Assisted, Reason = (string?)null, By = assignment.PersonName, At = assignment.FinishedAt!.Value,
            };
        return
            from told in steps.Concat(assists)
            join filing in context.Filings on told.FilingId equals filing.Id
            join project in context.Projects on filing.ProjectId equals project.Id
            select new FoundNotice
            {
                Project = project.Id, Name = project.Name, Kind = filing.Kind, Number = filing.Number, What = told.What, Reason = told.Reason, By = told.By, At = told.At,
                IsNew = context.Accounts.Any(account => account.Id == id && told.At > (account.NoticesReadAt ?? account.CreatedAt)),
            };
    }

    // Those who write a form or answer for it; of those above them nobody waits for its return.
    private static Guid[] UnitsOf(Viewer viewer) => [.. viewer.UnitsFor(UseCase.EditForm).Units.Union(viewer.UnitsFor(UseCase.Confirm).Units)];

    internal sealed class FoundNotice
    {
        public Guid Project { get; init; }

        public string Name { get; init; } = "";

        public FormKind Kind { get; init; }

        public int Number { get; init; }

        public NoticeKind What { get; init; }

        public string? Reason { get; init; }

        public string By { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public bool IsNew { get; init; }
    }
}

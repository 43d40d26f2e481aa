using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Queries;

namespace PerfBudget.UseCases.Todo;

/// <summary>
/// Finds what others did that a person waits for (消息), and remembers what the person has seen: decisions and comments on the forms
/// that he or she writes or confirms, answers to his or her own comments, what was said to the indicators that he or she proposed, and what
/// became of projects and units as a whole.
/// </summary>
public sealed class FindNotices(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>What came since the person last looked.</summary>
    public async Task<Unread> UnreadAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.EditForm) && !viewer.May(UseCase.Comment))
        {
            return Unread.Nothing;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await context.UnreadNoticesAsync(viewer, cancellation);
        return new Unread(counts.ToDictionary(row => Enum.Parse<NoticeKind>(row.What), row => row.Count));
    }

    /// <summary>The person has seen everything up to a time.</summary>
    public async Task ReadAsync(Viewer viewer, DateTimeOffset upTo, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        DateTimeOffset? seen = upTo;
        await context.Accounts.Where(account => account.Id == viewer.Id && (account.NoticesReadAt == null || account.NoticesReadAt < seen))
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.NoticesReadAt, seen), cancellation);
    }

    /// <summary>The newest notices, new and seen.</summary>
    internal static async Task<IReadOnlyList<Notice>> NewestAsync(PerfBudgetContext context, Viewer viewer, int most, CancellationToken cancellation)
    {
        var rows = await context.NoticeRowsAsync(viewer, most, cancellation);
        return [.. rows.Select(Notice)];
    }

    private static Notice Notice(NoticeRow row) => new(
        row.Project, row.Proposal, row.Name, row.Year, row.Unit, FormKinds.FromId(row.Kind) is { } form ? new Stage(form, row.Number ?? 1) : null,
        Enum.Parse<NoticeKind>(row.What), row.Words, row.By, row.At, row.Count, row.IsNew)
    {
        Moved = row.UnitBefore is { } before && row.UnitAfter is { } after ? (before, after) : null,
    };
}

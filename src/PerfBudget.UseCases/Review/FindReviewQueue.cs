using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Projects.List;

namespace PerfBudget.UseCases.Review;

/// <summary>
/// Finds what waits for a person's decision: forms in review for reviewers, forms to confirm for heads of units. A page takes three
/// statements whatever is asked for: what there is to choose from, how many, which.
/// </summary>
public sealed class FindReviewQueue(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>One page.</summary>
    /// <exception cref="NotPermittedException">The person never decides about forms.</exception>
    public async Task<ReviewQueue> RunAsync(Viewer viewer, ReviewQuery query, CancellationToken cancellation)
    {
        Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var choices = await ChoicesAsync(context, viewer, cancellation);
        var units = choices.Select(choice => new UnitChoice(choice.Id, choice.Name, choice.Department)).ToList();
        var places = choices.Select(choice => choice.Place).Distinct().Order(StringComparer.Ordinal).ToList();
        query = query with
        {
            Unit = units.Exists(unit => unit.Id == query.Unit) ? query.Unit : null,
            Place = places.Contains(query.Place ?? "") ? query.Place : null,
        };
        var found = Narrow(Waiting(context, viewer), query, query.Unit is { } chosen ? UnitChoice.WithAllBelow(units, chosen) : null);
        var total = await found.CountAsync(cancellation);
        query = query with { Page = Math.Clamp(query.Page, 1, Math.Max(1, (total + ReviewQuery.Size - 1) / ReviewQuery.Size)) };
        var rows = await Sort(found, query.Order).Skip((query.Page - 1) * ReviewQuery.Size).Take(ReviewQuery.Size)
            .Select(row => new QueuedForm(
                row.Filing.Id, row.Project.Name, row.Project.Unit.Name, row.Project.Year, new Stage(row.Filing.Kind, row.Filing.Number), row.Filing.State,
                row.Project.AnnualYuan, row.Filing.SubmittedAt, row.Filing.Findings, row.Extended > row.Due ? row.Extended : row.Due,
                context.Comments.Count(comment => comment.FilingId == row.Filing.Id && comment.AnswerTo == null && comment.SolvedAt == null)))
            .ToListAsync(cancellation);
        return new ReviewQueue(query, rows, total, units, places);
    }

    /// <summary>All forms of the queue in its order.</summary>
    /// <exception cref="NotPermittedException">The person never decides about forms.</exception>
    public async Task<IReadOnlyList<Guid>> OrderAsync(Viewer viewer, ReviewQuery query, CancellationToken cancellation)
    {
        Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        Guid[]? wanted = null;
        if (query.Unit is { } unit)
        {
            wanted = UnitChoice.WithAllBelow(
                [.. (await ChoicesAsync(context, viewer, cancellation)).Select(choice => new UnitChoice(choice.Id, choice.Name, choice.Department))], unit);
        }

        return await Sort(Narrow(Waiting(context, viewer), query, wanted), query.Order).Select(row => row.Filing.Id).ToListAsync(cancellation);
    }

    private static void Require(Viewer viewer) => viewer.Require(viewer.May(UseCase.Confirm) ? UseCase.Confirm : UseCase.Review);

    private static async Task<List<Choice>> ChoicesAsync(PerfBudgetContext context, Viewer viewer, CancellationToken cancellation)
    {
        var (review, confirm) = (viewer.UnitsFor(UseCase.Review), viewer.UnitsFor(UseCase.Confirm));
        var isAll = review.IsEverything || confirm.IsEverything;
        var some = review.Units.Concat(confirm.Units).ToArray();
        return await context.Units.AsNoTracking().Where(unit => isAll || some.Contains(unit.Id)).InUnitOrder()
            .Select(unit => new Choice(unit.Id, unit.Name, unit.DepartmentId, unit.Place)).ToListAsync(cancellation);
    }

    // The deadline as FilingWindow tells it, here in SQL, because the database orders by it.
    private static IQueryable<Row> Waiting(PerfBudgetContext context, Viewer viewer)
    {
        var (review, confirm) = (viewer.UnitsFor(UseCase.Review), viewer.UnitsFor(UseCase.Confirm));
        var (reviewsAll, reviewed) = (review.IsEverything, review.Units.ToArray());
        var (confirmsAll, confirmed) = (confirm.IsEverything, confirm.Units.ToArray());
        return
            from filing in context.Filings.AsNoTracking()
            join project in context.Projects on filing.ProjectId equals project.Id
            where project.CancelledAt == null && ((filing.State == FilingState.InReview && (reviewsAll || reviewed.Contains(filing.UnitId)))
                || (filing.State == FilingState.AwaitingConfirmation && (confirmsAll || confirmed.Contains(filing.UnitId))))
            select new Row
            {
                Filing = filing,
                Project = project,
                Due = context.Set<StageCalendar>().Where(stage => stage.Year == project.Year && stage.Kind == filing.Kind && stage.Number == filing.Number)
                    .Select(stage => stage.Due).FirstOrDefault(),
                Extended = context.Extensions.Where(row => row.ProjectId == project.Id && row.Kind == filing.Kind && row.Number == filing.Number)
                    .OrderByDescending(row => row.Id).Select(row => (DateOnly?)row.Until).FirstOrDefault(),
            };
    }

    private static IQueryable<Row> Narrow(IQueryable<Row> rows, ReviewQuery query, Guid[]? units)
    {
        rows = query.Stage is { } kind ? rows.Where(row => row.Filing.Kind == kind) : rows;
        rows = query.Place is { } place ? rows.Where(row => row.Project.Unit.Place == place) : rows;
        rows = units is not null ? rows.Where(row => units.Contains(row.Filing.UnitId)) : rows;
        return query.Findings switch
        {
            ReviewFindings.Some => rows.Where(row => row.Filing.Findings.Errors > 0 || row.Filing.Findings.ToExplain > 0),
            ReviewFindings.None => rows.Where(row => row.Filing.Findings.Errors == 0 && row.Filing.Findings.ToExplain == 0),
            _ => rows,
        };
    }

    // The id makes the order total, so that no row stands on two pages.
    private static IQueryable<Row> Sort(IQueryable<Row> rows, ReviewOrder order) => (order switch
    {
        ReviewOrder.Deadline => rows.OrderBy(row => row.Due == null).ThenBy(row => row.Extended > row.Due ? row.Extended : row.Due),
        ReviewOrder.Amount => rows.OrderBy(row => row.Project.AnnualYuan == null).ThenByDescending(row => row.Project.AnnualYuan),
        ReviewOrder.Submitted => rows.OrderBy(row => row.Filing.SubmittedAt == null),
        // What was never checked is not known to be harmless.
        _ => rows.OrderByDescending(row => row.Filing.SubmittedAt == null).ThenByDescending(row => row.Filing.Findings.Errors).ThenByDescending(row => row.Filing.Findings.ToExplain)
            .ThenByDescending(row => row.Filing.Findings.Hints),
    }).ThenBy(row => row.Filing.SubmittedAt).ThenBy(row => row.Filing.Id);

    private sealed record Choice(Guid Id, string Name, Guid? Department, string Place);

    private sealed class Row
    {
        public required Filing Filing { get; init; }

        public required Project Project { get; init; }

        public DateOnly? Due { get; init; }

        public DateOnly? Extended { get; init; }
    }
}

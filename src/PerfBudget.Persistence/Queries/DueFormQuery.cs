using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace PerfBudget.Persistence.Queries;

/// <summary>A form that a person is to hand in soon.</summary>
/// <param name="Person">The filer.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Kind">The identifier of the form's kind.</param>
/// <param name="Number">The number of the stage among those of its kind.</param>
/// <param name="Due">The last day.</param>
/// <param name="State">The identifier of the form's state; null where nobody has begun it.</param>
public sealed record DueForm(Guid Person, string Project, string Unit, string Kind, int Number, DateOnly Due, string? State);

/// <summary>Who is to hand in what soon.</summary>
public static class DueFormQuery
{
    // Adjustments have no deadline of their own.
    private const string DueQuery = $"""
        SELECT a.id AS "Person", w.project AS "Project", w.unit AS "Unit", w.kind AS "Kind", w.number AS "Number", w.due AS "Due",
            w.state AS "State"
        FROM ({OpenWork.Sql}) w
        JOIN memberships m ON m.unit_id = w.unit_id AND m.role = 'filer'
        JOIN accounts a ON a.id = m.person_id
        WHERE w.reminder_days > 0 AND w.due >= @today AND (w.due - 1 BETWEEN @first
            AND @today OR w.due - w.reminder_days BETWEEN @first AND @today) AND NOT w.is_adjustment AND NOT a.is_disabled
            AND a.email IS NOT NULL
        ORDER BY a.id, w.due, w.project, w.kind, w.number
        """;

    /// <summary>
    /// The forms of which a reminder fell on one of the days from <paramref name="first"/> to <paramref name="today"/> and whose last
    /// day has not passed, in the order of filers and last days; one statement.
    /// </summary>
    public static Task<List<DueForm>> DueFormsAsync(
        this PerfBudgetContext context, DateOnly first, DateOnly today, CancellationToken cancellation) =>
        context.Database.SqlQueryRaw<DueForm>(DueQuery, Day("today", today), Day("first", first)).ToListAsync(cancellation);

    /// <summary>Notes that the reminders of a day are written; a day that is noted already stays as it is.</summary>
    public static Task NoteRemindedAsync(this PerfBudgetContext context, DateOnly day, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"INSERT INTO reminded_days (day) VALUES ({day}) ON CONFLICT DO NOTHING", cancellation);

    private static NpgsqlParameter Day(string name, DateOnly day) => new(name, NpgsqlDbType.Date) { Value = day };
}

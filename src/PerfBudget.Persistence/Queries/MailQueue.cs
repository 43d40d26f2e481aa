using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Mails;

namespace PerfBudget.Persistence.Queries;

/// <summary>The letters that wait to be sent.</summary>
public static class MailQueue
{
    /// <summary>
    /// The letter that is due first, held until the transaction ends; letters that others hold are passed over. Null where none is due.
    /// </summary>
    public static async Task<Mail?> NextMailAsync(this PerfBudgetContext context, DateTimeOffset now, CancellationToken cancellation) =>
        await context.Mails
            .FromSql($"SELECT * FROM mails WHERE next_try_at <= {now} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellation) is [var mail] ? mail : null;

    /// <summary>Puts a letter into the queue unless one with the same <see cref="Mail.Once"/> was ever put there.</summary>
    /// <returns>How many were put: 1 or 0.</returns>
    public static Task<int> AddMailOnceAsync(this PerfBudgetContext context, Mail mail, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"""
            INSERT INTO mails (id, person_id, "to", subject, text, once, created_at, tries, next_try_at)
            VALUES ({mail.Id}, {mail.PersonId}, {mail.To}, {mail.Subject}, {mail.Text}, {mail.Once}, {mail.CreatedAt}, 0, {mail.NextTryAt})
            ON CONFLICT (once) DO NOTHING
            """, cancellation);
}

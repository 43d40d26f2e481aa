using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Mails;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Mails;

/// <summary>
/// Sends the letters that are due. A letter stays locked while it is sent, and others pass over it: two instances never send the same one,
/// and where a process dies the lock dies with it. Should it die between the server's yes and our own note of it, the letter comes
/// again, with the same Message-ID.
/// </summary>
public sealed class SendMails(IDbContextFactory<PerfBudgetContext> contexts, SendBySmtp send, TimeProvider clock, ILogger<SendMails> log)
{
    /// <summary>Sends until nothing is due, or until the server does not take a letter now.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var sent = 0;
        while (await NextAsync(cancellation) is { } mail)
        {
            sent += mail.SentAt is null ? 0 : 1;
            if (mail is { SentAt: null, IsGivenUp: false })
            {
                break;
            }
        }

        return sent;
    }

    // The letter that was tried; null where none is due.
    private async Task<Mail?> NextAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var due = await context.Mails
            .FromSql($"SELECT * FROM mails WHERE next_try_at <= {clock.GetUtcNow()} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellation);
        if (due is not [var mail])
        {
            return null;
        }

        try
        {
            await send.RunAsync(mail, cancellation);
            mail.Sent(clock.GetUtcNow());
            log.LogInformation("邮件 {Id} 已发出", mail.Id);
        }
        catch (MailRefusedException problem)
        {
            mail.Failed(problem.Message, problem.IsForGood, clock.GetUtcNow());
            log.LogWarning("邮件 {Id} 没有发出，{Next}：{Reason}", mail.Id, mail.IsGivenUp ? "不再重试" : "稍后重试", mail.LastError);
        }

        // Noted even where the program is being stopped: what was sent is not to be sent again.
        await context.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return mail;
    }
}

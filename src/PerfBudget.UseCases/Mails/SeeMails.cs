using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Mails;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Mails;

/// <summary>How the letters are.</summary>
/// <param name="Waiting">How many wait, those that failed and are tried again among them.</param>
/// <param name="GivenUp">How many were given up.</param>
/// <param name="Sent">How many were sent and are still kept.</param>
/// <param name="LastError">Why the newest of those that wait or were given up failed; null where none has.</param>
public sealed record MailCounts(int Waiting, int GivenUp, int Sent, string? LastError);

/// <summary>For the administrator: how the letters are, and a letter to try the way.</summary>
public sealed class SeeMails(IDbContextFactory<PerfBudgetContext> contexts, SendBySmtp send, MailSetup setup, TimeProvider clock, ILogger<SeeMails> log)
{
    /// <summary>The counts.</summary>
    public async Task<MailCounts> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.SeeRunningState);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await context.Mails.GroupBy(mail => 1).Select(all => new
        {
            Waiting = all.Count(mail => mail.NextTryAt != null),
            GivenUp = all.Count(mail => mail.NextTryAt == null && mail.SentAt == null),
            Sent = all.Count(mail => mail.SentAt != null),
        }).FirstOrDefaultAsync(cancellation);
        var error = await context.Mails.Where(mail => mail.LastError != null).OrderByDescending(mail => mail.CreatedAt).Select(mail => mail.LastError).FirstOrDefaultAsync(cancellation);
        return new MailCounts(counts?.Waiting ?? 0, counts?.GivenUp ?? 0, counts?.Sent ?? 0, error);
    }

    /// <summary>Sends a letter at once, past those that wait.</summary>
    /// <param name="viewer">Who tries.</param>
    /// <param name="address">Where to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What stands in the way; null where the server took it.</returns>
    public async Task<string?> TryAsync(Viewer viewer, string? address, CancellationToken cancellation)
    {
        viewer.Require(UseCase.SeeRunningState);
        if (!MailAddresses.IsOne(address?.Trim()))
        {
            return "请填写一个邮箱地址。";
        }

        var text = $"{viewer.Name}：\n\n这是预算绩效管理系统的测试邮件。收到它，说明邮件配置可用。\n\n{setup.Settings?.BaseUrl}";
        try
        {
            await send.RunAsync(new Mail(viewer.Id, address!.Trim(), "测试邮件", text, clock.GetUtcNow()), cancellation);
            log.LogInformation("{Who} 发了测试邮件", viewer.UserName);
            return null;
        }
        catch (MailRefusedException problem)
        {
            return problem.Message;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Mails;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Mails;

/// <summary>Says where letters to a person go: the person for himself or herself, the administrator for anybody.</summary>
public sealed class SetMailAddress(IDbContextFactory<PerfBudgetContext> contexts, ILogger<SetMailAddress> log)
{
    /// <summary>The person's own address; null where there is none.</summary>
    public async Task<string?> OwnAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Accounts.Where(account => account.Id == viewer.Id).Select(account => account.Email).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Keeps the person's own address; blank for none.</summary>
    /// <returns>What stands in the way; null where it is kept.</returns>
    public Task<string?> KeepOwnAsync(Viewer viewer, string? address, CancellationToken cancellation) => KeepAsync(viewer, viewer.Id, address, cancellation);

    /// <summary>Keeps anybody's address; blank for none.</summary>
    /// <returns>What stands in the way; null where it is kept.</returns>
    public Task<string?> OfAsync(Viewer viewer, Guid person, string? address, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        return KeepAsync(viewer, person, address, cancellation);
    }

    private async Task<string?> KeepAsync(Viewer viewer, Guid person, string? address, CancellationToken cancellation)
    {
        var wanted = address?.Trim() is { Length: > 0 } written ? written : null;
        if (wanted is not null && !MailAddresses.IsOne(wanted))
        {
            return "这不是一个邮箱地址，请检查；例如 chen@school.example。一个人填一个地址。";
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var stamp = Guid.NewGuid().ToString();
        var kept = await context.Accounts.Where(account => account.Id == person).ExecuteUpdateAsync(change => change
            .SetProperty(account => account.Email, wanted)
            .SetProperty(account => account.NormalizedEmail, wanted == null ? null : wanted.ToUpperInvariant())
            .SetProperty(account => account.ConcurrencyStamp, stamp), cancellation);
        log.LogInformation("{Who} 更改了账号 {Account} 的邮箱", viewer.UserName, person);
        return kept == 1 ? null : "没有这个账号。";
    }
}

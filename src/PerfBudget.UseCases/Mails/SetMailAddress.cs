using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Mails;

/// <summary>Where letters to a person go; blank for nowhere.</summary>
public sealed record MailAddressEntry(string? Email);

/// <summary>Says where letters to a person go: the person for himself or herself, the administrator for anybody.</summary>
public sealed class SetMailAddress(
    IDbContextFactory<PerfBudgetContext> contexts, IValidator<MailAddressEntry> validator, ILogger<SetMailAddress> log)
{
    /// <summary>The person's own address; null where there is none.</summary>
    public async Task<string?> OwnAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Accounts.Where(account => account.Id == viewer.Id).Select(account => account.Email).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Keeps the person's own address; blank for none.</summary>
    /// <returns>What stands in the way; null where it is kept.</returns>
    public Task<FieldProblems?> KeepOwnAsync(Viewer viewer, MailAddressEntry entry, CancellationToken cancellation) =>
        KeepAsync(viewer, viewer.Id, entry, cancellation);

    /// <summary>Keeps anybody's address; blank for none.</summary>
    /// <returns>What stands in the way; null where it is kept.</returns>
    public Task<FieldProblems?> OfAsync(Viewer viewer, Guid person, MailAddressEntry entry, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        return KeepAsync(viewer, person, entry, cancellation);
    }

    private async Task<FieldProblems?> KeepAsync(Viewer viewer, Guid person, MailAddressEntry entry, CancellationToken cancellation)
    {
        if (validator.Problems(entry) is { } problems)
        {
            return problems;
        }

        var wanted = entry.Email?.Trim() is { Length: > 0 } written ? written : null;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var stamp = Guid.NewGuid().ToString();
        var kept = await context.Accounts.Where(account => account.Id == person).ExecuteUpdateAsync(change => change
            .SetProperty(account => account.Email, wanted)
            .SetProperty(account => account.NormalizedEmail, wanted == null ? null : wanted.ToUpperInvariant())
            .SetProperty(account => account.ConcurrencyStamp, stamp), cancellation);
        log.LogInformation("{Who} 更改了账号 {Account} 的邮箱", viewer.UserName, person);
        return kept == 1 ? null : FieldProblems.Of(RefusalCode.NotFound, "没有这个账号。");
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A person's name as it is to be.</summary>
public sealed record PersonNameEntry(string? Name);

/// <summary>Corrects somebody's name (更正姓名); what was done under the name of that time keeps it.</summary>
public sealed class RenamePerson(
    IDbContextFactory<PerfBudgetContext> contexts, IValidator<PersonNameEntry> validator, ILogger<RenamePerson> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<FieldProblems?> RunAsync(Viewer viewer, Guid id, PersonNameEntry entry, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        if (validator.Problems(entry) is { } problems)
        {
            return problems;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
        {
            return FieldProblems.Of(RefusalCode.NotFound, "没有这个账号。");
        }

        var (wanted, before) = (entry.Name!.Trim(), account.Name);
        (account.Name, account.ConcurrencyStamp) = (wanted, Guid.NewGuid().ToString());
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("{Administrator} 更正了账号 {UserName} 的姓名：{Before} → {Name}", viewer.UserName, account.UserName, before, wanted);
        return null;
    }
}

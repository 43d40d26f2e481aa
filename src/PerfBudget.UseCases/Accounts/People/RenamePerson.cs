using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Corrects somebody's name (更正姓名); what was done under the name of that time keeps it.</summary>
public sealed class RenamePerson(IDbContextFactory<PerfBudgetContext> contexts, ILogger<RenamePerson> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, string? name, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        var wanted = (name ?? "").Trim();
        if (AccountRules.NameProblem(wanted) is { } problem)
        {
            return problem;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
        {
            return "没有这个账号。";
        }

        var before = account.Name;
        (account.Name, account.ConcurrencyStamp) = (wanted, Guid.NewGuid().ToString());
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("{Administrator} 更正了账号 {UserName} 的姓名：{Before} → {Name}", viewer.UserName, account.UserName, before, wanted);
        return null;
    }
}

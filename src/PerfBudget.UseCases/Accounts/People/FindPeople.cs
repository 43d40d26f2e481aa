using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Queries;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Finds people by name, user name or unit.</summary>
public sealed class FindPeople(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The most people of one list; more are found by searching.</summary>
    public const int Most = 200;

    /// <summary>The most characters that can be searched for.</summary>
    public const int LongestSearch = 60;

    /// <summary>The people who match the search, by name (姓名), at most <see cref="Most"/>; without a search, all people.</summary>
    public async Task<IReadOnlyList<PersonRecord>> RunAsync(Viewer viewer, string? search, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var accounts = context.Accounts.AsNoTracking();
        if (search?.Trim().Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } words)
        {
            var pattern = LikePattern.Containing(words);
            accounts = accounts.Where(account => EF.Functions.ILike(account.Name, pattern, LikePattern.Escape)
                || EF.Functions.ILike(account.UserName!, pattern, LikePattern.Escape)
                || context.Memberships.Any(held =>
                    held.PersonId == account.Id && EF.Functions.ILike(held.Unit!.Name, pattern, LikePattern.Escape)));
        }

        return await Records(context, clock.GetUtcNow(), accounts.OrderBy(account => account.Name).ThenBy(account => account.Id).Take(Most)).ToListAsync(cancellation);
    }

    /// <summary>One person; null where there is none of the id.</summary>
    public async Task<PersonRecord?> OneAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Records(context, clock.GetUtcNow(), context.Accounts.AsNoTracking().Where(account => account.Id == id)).FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<PersonRecord> Records(PerfBudgetContext context, DateTimeOffset now, IQueryable<Persistence.Accounts.Account> accounts) => accounts
        .Select(account => new PersonRecord(
            account.Id, account.UserName!, account.Name, account.IsDisabled, account.LockoutEnd > now ? account.LockoutEnd : null, account.MustChangePassword, account.IsDemonstration, account.LastSignInAt, account.Email,
            context.Memberships.Where(held => held.PersonId == account.Id).OrderBy(held => held.Id)
                .Select(held => new HeldRole(held.Id, held.Role, held.Unit!.Name, held.Unit != null && held.Unit.IsFinanceOffice)).ToList()))
        .AsSingleQuery();
}

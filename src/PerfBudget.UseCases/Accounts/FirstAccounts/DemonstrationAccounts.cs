using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.FirstAccounts;

/// <summary>A demonstration account as the sign-in page lists it.</summary>
public sealed record DemonstrationAccount(string UserName, string Name, Role Role, string Where, IReadOnlyList<string> Units);

/// <summary>In development, an account for each role, in units of the samples. Elsewhere nobody can sign in with them.</summary>
public sealed class DemonstrationAccounts(IDbContextFactory<PerfBudgetContext> contexts, UserManager<Account> people, TimeProvider clock)
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "shili-2026";

    private const string Place = "shanghai", Department = "海汀区教育局", FinanceOffice = "海汀区财政局";

    private static readonly string[] Schools = ["海汀区特殊教育指导中心", "海汀区学校后勤保障服务中心"];

    /// <summary>One account for each role, in the order of the sign-in page.</summary>
    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("tianbao", "田小禾", Role.Filer, string.Join("、", Schools), Schools),
        new("fuze", "方正明", Role.UnitHead, string.Join("、", Schools), Schools),
        new("shenhe", "沈慎之", Role.Reviewer, FinanceOffice, [FinanceOffice]),
        new("lingdao", "林道远", Role.Leader, "全部单位", []),
        new("guanli", "管立群", Role.Administrator, "全部单位", []),
    ];

    /// <summary>Creates the accounts and their units. Does nothing where there are demonstration accounts already.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.AnyAsync(account => account.IsDemonstration, cancellation))
        {
            return;
        }

        var units = await UnitsAsync(context, cancellation);
        string? hash = null;
        foreach (var shown in All)
        {
            var account = new Account(shown.UserName, shown.Name, clock.GetUtcNow()) { IsDemonstration = true, LockoutEnabled = true };
            account.NormalizedUserName = people.NormalizeName(shown.UserName);
            account.PasswordHash = hash ??= people.PasswordHasher.HashPassword(account, Password); // public anyway: one hash is enough
            context.Accounts.Add(account);
            context.Memberships.AddRange(shown.Units.Count == 0
                ? [Membership.Create(account.Id, shown.Role, unit: null)]
                : shown.Units.Select(unit => Membership.Create(account.Id, shown.Role, units[unit].Id)));
        }

        await context.SaveChangesAsync(cancellation);
    }

    // The samples may be read in later; they then find these units.
    private static async Task<Dictionary<string, Unit>> UnitsAsync(PerfBudgetContext context, CancellationToken cancellation)
    {
        string[] names = [Department, FinanceOffice, .. Schools];
        var units = await context.Units.Where(unit => names.Contains(unit.Name)).ToDictionaryAsync(unit => unit.Name, cancellation);
        foreach (var name in names.Where(name => !units.ContainsKey(name)))
        {
            context.Units.Add(units[name] = Unit.Create(name, Place));
        }

        units[FinanceOffice].IsFinanceOffice = true;
        foreach (var school in Schools)
        {
            units[school].Department ??= units[school].DepartmentId is null ? units[Department] : null;
        }

        return units;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Imports;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Imports;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A person who was imported.</summary>
/// <param name="Name">姓名.</param>
/// <param name="UserName">用户名.</param>
/// <param name="Roles">The roles that the person got.</param>
/// <param name="Password">The one-time password of a new account, told now and never again; null for one that was there.</param>
public sealed record ImportedPerson(string Name, string UserName, IReadOnlyList<(Role Role, string? Unit)> Roles, string? Password);

/// <summary>Puts people of a table on record with their roles: shows what will come of it, and then all of it or nothing.</summary>
public sealed class ImportPeople(
    IDbContextFactory<PerfBudgetContext> contexts, UserManager<Account> people, PasswordQueue queue, TimeProvider clock, ILogger<ImportPeople> log)
{
    /// <summary>The most new accounts of one import: hashing a password is dear on purpose, and the page waits for all of them.</summary>
    public const int MostNew = 300;

    /// <summary>What will come of the table; nothing is written.</summary>
    public async Task<ImportPreview> PreviewAsync(Viewer viewer, SentTable sent, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await PlanAsync(context, sent, cancellation)).Preview;
    }

    /// <summary>Writes it, where it still is what was previewed.</summary>
    /// <returns>The people with their one-time passwords; null with the table as it would now come out, and then nothing is written.</returns>
    public async Task<(IReadOnlyList<ImportedPerson>? Imported, ImportPreview Preview)> RunAsync(Viewer viewer, SentTable sent, string? fingerprint, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (preview, plan) = await PlanAsync(context, sent, cancellation);
        if (plan is null || preview.HasErrors || preview.Fingerprint != fingerprint)
        {
            return (null, preview);
        }

        // Before the transaction: the hashes take their time, and nothing is locked meanwhile. One at a time, so that others still sign in.
        var made = new List<(PlannedPerson Planned, Account Account, string Password)>();
        foreach (var planned in plan.People.Where(person => person.IsNew))
        {
            var password = OneTimePassword.New();
            var account = new Account(planned.UserName, planned.Name, clock.GetUtcNow()) { MustChangePassword = true, LockoutEnabled = true, NormalizedUserName = people.NormalizeName(planned.UserName) };
            account.PasswordHash = await queue.RunAsync(() => Task.FromResult(people.PasswordHasher.HashPassword(account, password)), cancellation);
            made.Add((planned, account, password));
        }

        try
        {
            if (!await WriteAsync(context, plan, made, cancellation))
            {
                return (null, preview with { Problem = "表中有单位刚刚被合并，没有写入。请重新预览。" });
            }
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation })
        {
            return (null, preview with { Problem = "其中的人员或角色刚刚被别人改动，没有写入。请重新预览。" });
        }

        log.LogWarning("{Administrator} 从表格导入了人员：新建账号 {New} 个，更新 {Changed} 个", viewer.UserName, made.Count, plan.People.Count - made.Count);
        return ([.. plan.People.Select(person => new ImportedPerson(person.Name, person.UserName, person.Roles, made.Find(one => one.Planned == person).Password))], preview);
    }

    private async Task<bool> WriteAsync(
        PerfBudgetContext context, PersonImportPlan plan, List<(PlannedPerson Planned, Account Account, string Password)> made, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var names = plan.People.SelectMany(person => person.Roles).Select(role => role.Unit).OfType<string>().Distinct().ToList();
        var units = await context.Units.AsNoTracking().Where(unit => names.Contains(unit.Name)).ToDictionaryAsync(unit => unit.Name, unit => unit.Id, cancellation);
        foreach (var id in units.Values.Order())
        {
            if (await context.HoldUnitAsync(id, cancellation) is null)
            {
                return false;
            }
        }

        var normal = plan.People.Where(person => !person.IsNew).Select(person => people.NormalizeName(person.UserName)!).ToList();
        var accounts = await context.Accounts.Where(account => normal.Contains(account.NormalizedUserName!)).ToDictionaryAsync(account => account.NormalizedUserName!, cancellation);
        foreach (var (_, account, _) in made)
        {
            accounts[account.NormalizedUserName!] = account;
            context.Accounts.Add(account);
        }

        foreach (var person in plan.People)
        {
            if (!accounts.TryGetValue(people.NormalizeName(person.UserName)!, out var account) || person.Roles.Any(role => role.Unit is { } unit && !units.ContainsKey(unit)))
            {
                return false;
            }

            if (person.Email is not null)
            {
                (account.Email, account.NormalizedEmail) = (person.Email, people.NormalizeEmail(person.Email));
            }

            context.Memberships.AddRange(person.Roles.Select(role => Membership.Create(account.Id, role.Role, role.Unit is { } unit ? units[unit] : null)));
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<(ImportPreview Preview, PersonImportPlan? Plan)> PlanAsync(PerfBudgetContext context, SentTable sent, CancellationToken cancellation)
    {
        var (table, problem) = sent.Problem is null ? ImportTable.Read(sent.Lines, PersonImport.Columns) : (null, sent.Problem);
        if (table is null)
        {
            return (new ImportPreview(null, [], problem), null);
        }

        var units = await context.Units.AsNoTracking().Select(unit => new { unit.Name, unit.Code, IsOpen = unit.MergedIntoId == null }).ToListAsync(cancellation);
        var held = (await context.Memberships.AsNoTracking().Select(row => new { row.PersonId, row.Role, Unit = row.Unit!.Name }).ToListAsync(cancellation)).ToLookup(row => row.PersonId);
        var known = (await context.Accounts.AsNoTracking().Select(row => new { row.Id, row.UserName, row.Name, row.Email, row.IsDisabled }).ToListAsync(cancellation))
            .ConvertAll(row => new KnownPerson(row.UserName!, row.Name, row.Email, row.IsDisabled, [.. held[row.Id].Select(role => (role.Role, (string?)role.Unit))]));
        var plan = PersonImport.Plan(
            table, known, units.ToDictionary(unit => unit.Name, unit => unit.IsOpen),
            units.Where(unit => unit.IsOpen && unit.Code is not null).GroupBy(unit => unit.Code!).ToDictionary(code => code.Key, code => code.Count() == 1 ? code.First().Name : null));
        return (new ImportPreview(table, plan.Lines, plan.New > MostNew ? $"表中有 {plan.New} 个新账号，一次最多新建 {MostNew} 个，请分几次导入。" : null), plan);
    }
}

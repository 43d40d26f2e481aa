using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Todo;

/// <summary>What an administrator arranges before units can begin (首次使用).</summary>
/// <param name="Units">How many open units there are.</param>
/// <param name="Roles">The roles that somebody holds who may sign in.</param>
/// <param name="Years">The budget years that are arranged.</param>
public sealed record FirstSteps(int Units, IReadOnlyCollection<Role> Roles, IReadOnlyList<int> Years)
{
    /// <summary>Without these two nothing is written and nothing approved.</summary>
    public static readonly IReadOnlyList<Role> Needed = [Role.Filer, Role.Reviewer];

    /// <summary>Those of <see cref="Needed"/> that nobody holds.</summary>
    public IEnumerable<Role> Missing => Needed.Except(Roles);

    /// <summary>Whether everything is there.</summary>
    public bool IsDone => Units > 0 && !Missing.Any() && Years.Count > 0;
}

/// <summary>Says how far an administrator has come with what units need before they begin.</summary>
public sealed class FindFirstSteps(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The steps; null for whoever does not keep units, people and years.</summary>
    public async Task<FirstSteps?> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.ManageUnits) || !viewer.May(UseCase.ManagePeople) || !viewer.May(UseCase.ManageYears))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new FirstSteps(
            await context.Units.CountAsync(unit => unit.MergedIntoId == null, cancellation),
            await context.Memberships.Where(held => context.Accounts.Any(account => account.Id == held.PersonId && !account.IsDisabled)).Select(held => held.Role).Distinct().ToListAsync(cancellation),
            await context.Years.Select(year => year.Number).OrderBy(year => year).ToListAsync(cancellation));
    }
}

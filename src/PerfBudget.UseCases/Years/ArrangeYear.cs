using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Years;

/// <summary>What is said of one stage of a year.</summary>
public sealed record StageEntry(Stage Stage, DateOnly? Opens, DateOnly? Due, bool Freezes, int ReminderDays, Period? Covers);

/// <summary>Keeps the rules of the budget years: confirmation, calendar, deadlines.</summary>
public sealed class ArrangeYear(IDbContextFactory<PerfBudgetContext> contexts, ILogger<ArrangeYear> log)
{
    private const string Overtaken = "别人刚刚也改了这一年的安排，没有保存。请重新打开本页，看过再改。";

    /// <summary>The years that are arranged, newest first, and the years that have projects.</summary>
    public async Task<(IReadOnlyList<BudgetYear> Arranged, IReadOnlyList<int> WithProjects)> AllAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageYears);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (
            await context.Years.AsNoTracking().OrderByDescending(year => year.Number).ToListAsync(cancellation),
            await context.Projects.Select(project => project.Year).Distinct().OrderDescending().ToListAsync(cancellation));
    }

    /// <summary>The rules of a year: as they were arranged, else as a year begins; and their version, 0 where nobody has arranged any.</summary>
    public async Task<(BudgetYear Year, uint Version)> FindAsync(Viewer viewer, FiscalYear year, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageYears);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Years.FirstOrDefaultAsync(row => row.Number == year.Number, cancellation) is { } found ? (found, VersionOf(context, found).CurrentValue) : (BudgetYear.Create(year), 0);
    }

    /// <summary>Says a year's rules.</summary>
    /// <param name="viewer">Who says them.</param>
    /// <param name="year">The year.</param>
    /// <param name="seen">The version that the person had before their eyes: what others have arranged since is not overwritten.</param>
    /// <param name="needsConfirmation">Whether the units' heads confirm.</param>
    /// <param name="stages">Its stages; as many trackings as are named.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is wrong with them; null where they are kept.</returns>
    public async Task<string?> RunAsync(Viewer viewer, FiscalYear year, uint seen, bool needsConfirmation, IReadOnlyList<StageEntry> stages, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageYears);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rules = await context.Years.FirstOrDefaultAsync(row => row.Number == year.Number, cancellation);
        if (rules is null)
        {
            context.Years.Add(rules = BudgetYear.Create(year));
        }
        else if (VersionOf(context, rules).CurrentValue != seen)
        {
            return Overtaken;
        }

        rules.NeedsConfirmation = needsConfirmation;
        context.Entry(rules).Property(row => row.NeedsConfirmation).IsModified |= context.Entry(rules).State != EntityState.Added; // a new version, whichever stage changes
        foreach (var entry in stages)
        {
            if (entry.Stage.Number > Stage.MostTrackings)
            {
                return $"一年最多 {Stage.MostTrackings} 期跟踪。";
            }

            if ((rules.Of(entry.Stage) ?? rules.AddTracking()).Arrange(entry.Opens, entry.Due, entry.Freezes, entry.ReminderDays, entry.Covers) is { } problem)
            {
                return problem;
            }
        }

        while (rules.LastTracking is { Number: > 1 } last && stages.All(entry => entry.Stage != last.Stage))
        {
            if (await context.Projects.AnyAsync(project => project.Year == year.Number && project.Filings.Any(filing => filing.Kind == last.Kind && filing.Number == last.Number), cancellation))
            {
                return $"已有项目填报{last.Stage.Term}，不能取消这一期。";
            }

            rules.RemoveLastTracking();
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || problem.IsClash())
        {
            return Overtaken;
        }

        log.LogInformation("{Person} 保存了 {Year} 年的年度安排", viewer.UserName, year);
        return null;
    }

    private static PropertyEntry<BudgetYear, uint> VersionOf(PerfBudgetContext context, BudgetYear year) => context.Entry(year).Property<uint>("Version");
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Projects;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Units.Merging;

/// <summary>
/// Merges a unit into another (单位合并): projects with everything that hangs on them, roles and the units below go to the other,
/// all at once or not at all; the unit itself is closed and kept for the history.
/// </summary>
public sealed class MergeUnits(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock, ILogger<MergeUnits> log)
{
    private const string NoSuchUnit = "没有这个单位，或者它已并入其他单位。";

    /// <summary>What the merger will do; null where one of the units is not there, is closed, or both are the same.</summary>
    public async Task<UnitMerger?> PreviewAsync(Viewer viewer, Guid from, Guid into, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, from, into, cancellation);
    }

    /// <summary>What stands in the way; null where it is done.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="from">The unit that is closed.</param>
    /// <param name="into">The unit that takes its place.</param>
    /// <param name="typed">The closed unit's name, typed as a confirmation.</param>
    /// <param name="rename">Whether projects whose names clash get the names that the preview shows.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> RunAsync(Viewer viewer, Guid from, Guid into, string? typed, bool rename, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockUnitTreeAsync(cancellation);
        await context.CloseUnitDoorAsync(from, cancellation);
        await context.LockProjectsOfAsync(from, cancellation);
        if (from == into || await context.HoldUnitAsync(into, cancellation) is not { } other || await FindAsync(context, from, into, cancellation) is not { } merger)
        {
            return NoSuchUnit;
        }

        if (typed?.Trim() != merger.From.Name)
        {
            return $"输入的名称与“{merger.From.Name}”不一致，没有合并。";
        }

        if (merger.Clashes.Count > 0 && !rename)
        {
            return $"有 {merger.Clashes.Count} 个项目与{merger.Into.Name}的项目同名，请勾选按所列名称改名，或者先由单位改名，再合并。";
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        var unit = await context.Units.Include(row => row.Department).FirstAsync(row => row.Id == from, cancellation);
        await RenameAsync(context, merger, by, now, cancellation);
        if (await IsBelowAsync(context, other, from, cancellation))
        {
            other.Department = unit.Department;
        }

        unit.CloseInto(other, now);
        await context.SaveChangesAsync(cancellation);
        await MoveAsync(context, unit, other, by, now, cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning("{Administrator} 把单位 {From} 并入 {Into}", viewer.UserName, unit.Name, other.Name);
        return null;
    }

    private static async Task RenameAsync(PerfBudgetContext context, UnitMerger merger, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var clash in merger.Clashes)
        {
            var project = await context.Projects.Include(row => row.Filings).FirstAsync(row => row.Id == clash.Project, cancellation);
            context.Changes.AddRange(project.Rename(clash.NewName, by, now));
            context.ProjectEvents.Add(new ProjectEvent(project, ProjectEventKind.Renamed, by, now)
            {
                Before = clash.Name, After = clash.NewName, Reason = $"{merger.From.Name}并入{merger.Into.Name}，与其项目同名",
            });
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static async Task MoveAsync(PerfBudgetContext context, Unit unit, Unit other, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        var moving = await context.Projects.Where(project => project.UnitId == unit.Id).Select(project => project.Id).ToListAsync(cancellation);
        await context.MoveAllAsync(unit.Id, other.Id, cancellation);
        context.ChangeTracker.Clear();
        foreach (var some in moving.Chunk(100))
        {
            var projects = await context.Projects.AsSingleQuery().Include(project => project.Unit).ThenInclude(row => row.Department)
                .Include(project => project.Filings.Where(filing => filing.State == FilingState.Draft || filing.State == FilingState.Returned))
                .Where(project => some.Contains(project.Id)).ToListAsync(cancellation);
            foreach (var project in projects)
            {
                context.Changes.AddRange(project.NameTheUnit(unit, by, now));
                context.ProjectEvents.Add(new ProjectEvent(project, ProjectEventKind.Merged, by, now) { Before = unit.Name, After = other.Name });
            }

            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }

    private static async Task<bool> IsBelowAsync(PerfBudgetContext context, Unit unit, Guid above, CancellationToken cancellation)
    {
        var departments = await context.Units.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.DepartmentId, cancellation);
        for (var at = unit.DepartmentId; at is { } here; at = departments.GetValueOrDefault(here))
        {
            if (here == above)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<UnitMerger?> FindAsync(PerfBudgetContext context, Guid from, Guid into, CancellationToken cancellation)
    {
        var rows = await context.Units.AsNoTracking().Where(unit => (unit.Id == from || unit.Id == into) && unit.MergedIntoId == null)
            .Select(unit => new UnitRow(unit.Id, unit.Name, unit.Code, unit.Place, unit.IsFinanceOffice, unit.DepartmentId, 0)).ToListAsync(cancellation);
        if (rows.Find(unit => unit.Id == from) is not { } one || rows.Find(unit => unit.Id == into) is not { } other || from == into)
        {
            return null;
        }

        var projects = await context.Projects.AsNoTracking().Where(project => project.UnitId == from || project.UnitId == into)
            .Select(project => new { project.Id, project.UnitId, project.Year, project.Name, IsCancelled = project.CancelledAt != null }).ToListAsync(cancellation);
        var taken = projects.Select(project => (project.Year, project.Name)).ToHashSet();
        var theirs = projects.Where(project => project.UnitId == into && !project.IsCancelled).Select(project => (project.Year, project.Name)).ToHashSet();
        var moving = projects.FindAll(project => project.UnitId == from);
        var roles = await context.Memberships.AsNoTracking().Where(held => held.UnitId == from)
            .Join(context.Accounts, held => held.PersonId, account => account.Id, (held, account) => new { account.Name, held.PersonId, held.Role })
            .OrderBy(held => held.Name).ToListAsync(cancellation);
        var there = (await context.Memberships.AsNoTracking().Where(held => held.UnitId == into).Select(held => new { held.PersonId, held.Role }).ToListAsync(cancellation))
            .Select(held => (held.PersonId, held.Role)).ToHashSet();
        return new UnitMerger(
            one, other,
            [.. moving.CountBy(project => project.Year).OrderByDescending(year => year.Key).Select(year => (year.Key, year.Value))],
            [.. moving.Where(project => !project.IsCancelled && theirs.Contains((project.Year, project.Name))).OrderBy(project => project.Year).ThenBy(project => project.Name, StringComparer.Ordinal)
                .Select(project => new NameClash(project.Id, project.Year, project.Name, FreeName(project.Name, one.Name, project.Year, taken)))],
            [.. roles.Select(held => new MovingRole(held.Name, held.Role, there.Contains((held.PersonId, held.Role))))],
            await context.Units.AsNoTracking().Where(unit => unit.DepartmentId == from && unit.Id != into).InUnitOrder().Select(unit => unit.Name).ToListAsync(cancellation),
            [.. Warnings(one, other)]);
    }

    // The old unit's name behind it, and a number where even that is taken.
    private static string FreeName(string name, string unit, int year, HashSet<(int, string)> taken)
    {
        for (var number = 1; ; number++)
        {
            var suffix = $"（原{(unit.Length > 60 ? unit[..60] : unit)}{(number > 1 ? $"，{number}" : "")}）";
            var free = name[..Math.Min(name.Length, Project.NameLength - suffix.Length)] + suffix;
            if (taken.Add((year, free)))
            {
                return free;
            }
        }
    }

    private static IEnumerable<string> Warnings(UnitRow from, UnitRow into)
    {
        if (from.Place != into.Place)
        {
            yield return $"两个单位的地区不同：已填的表保持原来的表式，以后新建的表按{into.Name}的地区。";
        }

        if (from.IsFinanceOffice && !into.IsFinanceOffice)
        {
            yield return $"{from.Name}是财政部门，{into.Name}不是：移过去的财政审核员和主管领导不再看到本地区的全部单位。";
        }

        if (!from.IsFinanceOffice && into.IsFinanceOffice)
        {
            yield return $"{into.Name}是财政部门：移过去的财政审核员和主管领导会看到本地区的全部单位。";
        }
    }
}

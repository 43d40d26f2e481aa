using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Units;

/// <summary>What is said of a unit.</summary>
public sealed record UnitEntry(string Name, string? Code, string Place, Guid? Department, bool IsFinanceOffice);

/// <summary>Puts a unit on record, or says something else of one that is there.</summary>
public sealed class SaveUnit(IDbContextFactory<PerfBudgetContext> contexts, PlaceCatalog places, ILogger<SaveUnit> log)
{
    /// <summary>The unit's identity, or what stands in the way.</summary>
    /// <param name="viewer">Who says it.</param>
    /// <param name="id">The unit; null for a new one.</param>
    /// <param name="entry">What is said.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(Guid? Id, string? Problem)> RunAsync(Viewer viewer, Guid? id, UnitEntry entry, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        var (name, code) = (entry.Name.Trim(), entry.Code?.Trim() is { Length: > 0 } given ? given : null);
        if (name.Length is 0 or > Unit.NameLength || name.Any(char.IsControl))
        {
            return (null, $"请填写单位名称，最多 {Unit.NameLength} 个字。");
        }

        if (code?.Length > Unit.CodeLength || code?.Any(char.IsControl) == true)
        {
            return (null, $"单位编码最多 {Unit.CodeLength} 个字符。");
        }

        if (places.Find(entry.Place) is null)
        {
            return (null, "请选择单位所属的地区。");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockUnitTreeAsync(cancellation);
        var unit = id is null ? Unit.Create(name, entry.Place) : await context.Units.Include(unit => unit.Department).FirstOrDefaultAsync(unit => unit.Id == id, cancellation);
        if (unit is null)
        {
            return (null, "没有这个单位。");
        }

        if (unit.IsClosed)
        {
            return (null, "这个单位已并入其他单位，不能再修改。");
        }

        if (id is null)
        {
            context.Units.Add(unit);
        }

        var department = entry.Department is { } wanted ? await context.HoldUnitAsync(wanted, cancellation) : null;
        if (entry.Department is not null && department is null)
        {
            return (null, "没有这个主管部门。");
        }

        if (department is not null && await IsBelowAsync(context, department.Id, unit.Id, cancellation))
        {
            return (null, "主管部门不能是本单位或本单位的下级单位。");
        }

        unit.Rename(name);
        (unit.Code, unit.Place, unit.IsFinanceOffice, unit.Department) = (code, entry.Place, entry.IsFinanceOffice, department);
        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.IsClash())
        {
            return (null, $"已有名为“{name}”的单位。");
        }

        log.LogWarning("{Administrator} 保存了单位 {Unit}", viewer.UserName, name);
        return (unit.Id, null);
    }

    // Whether the one is the other, or below it.
    private static async Task<bool> IsBelowAsync(PerfBudgetContext context, Guid unit, Guid other, CancellationToken cancellation)
    {
        var above = await context.Units.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.DepartmentId, cancellation);
        for (Guid? at = unit; at is { } here; at = above.GetValueOrDefault(here))
        {
            if (here == other)
            {
                return true;
            }
        }

        return false;
    }
}

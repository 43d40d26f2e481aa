using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Units;

/// <summary>What is said of a unit.</summary>
public sealed record UnitEntry(string Name, string? Code, string Place, Guid? Department, bool IsFinanceOffice);

/// <summary>Puts a unit on record, or says something else of one that is there.</summary>
public sealed class SaveUnit(IDbContextFactory<PerfBudgetContext> contexts, IValidator<UnitEntry> validator, ILogger<SaveUnit> log)
{
    /// <summary>The unit's identity, or what stands in the way.</summary>
    /// <param name="viewer">Who says it.</param>
    /// <param name="id">The unit; null for a new one.</param>
    /// <param name="entry">What is said.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(Guid? Id, FieldProblems? Problems)> RunAsync(
        Viewer viewer, Guid? id, UnitEntry entry, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        if (validator.Problems(entry) is { } problems)
        {
            return (null, problems);
        }

        var (name, code) = (entry.Name.Trim(), entry.Code?.Trim() is { Length: > 0 } given ? given : null);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockUnitTreeAsync(cancellation);
        var unit = id is null ? Unit.Create(name, entry.Place) : await context.Units.Include(unit => unit.Department).FirstOrDefaultAsync(unit => unit.Id == id, cancellation);
        if (unit is null)
        {
            return (null, FieldProblems.Of(RefusalCode.NotFound, "没有这个单位。"));
        }

        if (unit.IsClosed)
        {
            return (null, FieldProblems.Of(RefusalCode.WrongState, "这个单位已并入其他单位，不能再修改。"));
        }

        if (id is null)
        {
            context.Units.Add(unit);
        }

        var department = entry.Department is { } wanted ? await context.HoldUnitAsync(wanted, cancellation) : null;
        if (entry.Department is not null && department is null)
        {
            return (null, FieldProblems.At(nameof(entry.Department), RefusalCode.NotFound, "没有这个主管部门，请重新选择。"));
        }

        if (department is not null && await context.IsAtOrBelowAsync(department.Id, unit.Id, cancellation))
        {
            return (null, FieldProblems.At(nameof(entry.Department), RefusalCode.Contradiction, "主管部门不能是本单位或本单位的下级单位。"));
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
            return (null, FieldProblems.At(nameof(entry.Name), RefusalCode.Taken, $"已有名为“{name}”的单位。"));
        }

        log.LogWarning("{Administrator} 保存了单位 {Unit}", viewer.UserName, name);
        return (unit.Id, null);
    }
}

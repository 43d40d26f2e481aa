using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A role that somebody is to hold.</summary>
/// <param name="Role">The role; null where none is chosen.</param>
/// <param name="Unit">The unit; null where none is chosen, or all are.</param>
/// <param name="IsEverywhere">Whether all units are chosen: nobody gets all units for want of a choice.</param>
public sealed record RoleEntry(Role? Role, Guid? Unit, bool IsEverywhere);

/// <summary>Gives somebody a role in a unit, or above all units.</summary>
public sealed class GiveRole(IDbContextFactory<PerfBudgetContext> contexts, IValidator<RoleEntry> validator, ILogger<GiveRole> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<FieldProblems?> RunAsync(Viewer viewer, Guid id, RoleEntry entry, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        if (validator.Problems(entry) is { } problems)
        {
            return problems;
        }

        var (role, unit) = (entry.Role!.Value, entry.IsEverywhere ? null : entry.Unit);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (unit is { } wanted && await context.HoldUnitAsync(wanted, cancellation) is null)
        {
            return FieldProblems.At(nameof(entry.Unit), RefusalCode.NotFound, "没有这个单位，或者它已并入其他单位，请重新选择。");
        }

        context.Memberships.Add(Membership.Create(id, role, unit));
        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.IsClash())
        {
            return FieldProblems.At(nameof(entry.Role), RefusalCode.Taken, "这个人已有这个角色。");
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return FieldProblems.Of(RefusalCode.NotFound, "没有这个人或这个单位。");
        }

        log.LogWarning("{Administrator} 授予 {Person} 角色{Role}，单位 {Unit}", viewer.UserName, id, role.Term(), unit);
        return null;
    }
}

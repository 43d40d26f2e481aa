using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Gives somebody a role in a unit, or above all units.</summary>
public sealed class GiveRole(IDbContextFactory<PerfBudgetContext> contexts, ILogger<GiveRole> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, Role role, Guid? unit, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        if (unit is null ? !role.MayBeHeldEverywhere() : !role.MayBeHeldInUnit())
        {
            return unit is null ? $"{role.Term()}须指定一个单位。" : $"{role.Term()}不属于某个单位，请选“全部单位”。";
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (unit is { } wanted && await context.HoldUnitAsync(wanted, cancellation) is null)
        {
            return "没有这个单位，或者它已并入其他单位。";
        }

        context.Memberships.Add(Membership.Create(id, role, unit));
        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.IsClash())
        {
            return "这个人已有这个角色。";
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return "没有这个人或这个单位。";
        }

        log.LogWarning("{Administrator} 授予 {Person} 角色{Role}，单位 {Unit}", viewer.UserName, id, role.Term(), unit);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PerfBudget.Persistence.StartUp;

/// <summary>
/// Brings the tables to what this version of the application expects, before the first request. Several instances may do so
/// at once: one migrates, the others wait for it and then find nothing to do.
/// </summary>
public static class SchemaMigration
{
    // Any number that nothing else in this database locks. EF's own lock stands on its history table, which a first start
    // has yet to create; this one needs no table.
    private const long LockNumber = 0x50_65_72_66_42;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Applies the migrations that are missing, as the role that owns the schema.</summary>
    /// <param name="ownerConnectionString">The connection of the owner.</param>
    /// <param name="cancellation">Gives up; a migration that has not ended is rolled back.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="DatabaseUnfitException">The server cannot be reached, or the role may not change the schema.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string ownerConnectionString, CancellationToken cancellation = default)
    {
        var address = new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false };
        try
        {
            await using var turn = new NpgsqlConnection(address.ConnectionString);
            await turn.OpenAsync(cancellation);
            await using var waiting = new NpgsqlCommand($"SELECT pg_advisory_lock({LockNumber})", turn) { CommandTimeout = (int)Patience.TotalSeconds };
            await waiting.ExecuteNonQueryAsync(cancellation);
            await using var context = Open(address.ConnectionString);
            context.Database.SetCommandTimeout(Patience);
            var missing = (await context.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            if (missing.Count > 0)
            {
                await context.Database.MigrateAsync(cancellation);
            }

            return missing;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseUnfitException(
                $"角色 {address.Username} 不能在数据库 {address.Database} 中建表（{problem.MessageText}）：ConnectionStrings__PerfBudgetOwner 应使用数据库的所有者（perfbudget_owner）。", problem);
        }
        catch (NpgsqlException problem)
        {
            throw new DatabaseUnfitException(
                $"无法准备 PostgreSQL {address.Host}:{address.Port} 上的数据库 {address.Database}（{problem.Message}）：请检查 ConnectionStrings__PerfBudgetOwner、网络与口令。", problem);
        }
    }

    /// <summary>Passes where the tables are those of this version; for an application that was given no owner.</summary>
    /// <param name="applicationConnectionString">The connection that reads and writes rows.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="DatabaseUnfitException">Migrations are missing; the message says how to apply them.</exception>
    public static async Task RequireCurrentAsync(string applicationConnectionString, CancellationToken cancellation = default)
    {
        await using var context = Open(applicationConnectionString);
        var missing = (await context.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (missing.Count > 0)
        {
            throw new DatabaseUnfitException(
                $"数据库的表结构比程序旧（缺 {missing.Count} 项：{string.Join("、", missing)}）：请设置 ConnectionStrings__PerfBudgetOwner（数据库所有者），程序启动时会自动升级。");
        }
    }

    private static PerfBudgetContext Open(string address)
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(address);
        return new PerfBudgetContext(options.Options);
    }
}

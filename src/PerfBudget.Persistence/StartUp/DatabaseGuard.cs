using Npgsql;

namespace PerfBudget.Persistence.StartUp;

/// <summary>
/// Looked at once before the first request: a server that may lose committed rows, cannot search Chinese text or
/// lets the application role change the schema is refused, whoever set it up.
/// </summary>
public static class DatabaseGuard
{
    private static readonly string[] DurabilitySettings = ["fsync", "full_page_writes", "synchronous_commit"];

    /// <summary>Passes, or says in one sentence what to change.</summary>
    /// <param name="applicationConnectionString">The connection that the application will use.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="DatabaseUnfitException">The server cannot be reached or is not fit.</exception>
    public static async Task CheckAsync(string applicationConnectionString, CancellationToken cancellation = default)
    {
        var address = new NpgsqlConnectionStringBuilder(applicationConnectionString) { Pooling = false };
        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(cancellation);
            await RequireDurabilityAsync(connection, cancellation);
            await RequireChineseSearchAsync(connection, cancellation);
            await RequireHarmlessRoleAsync(connection, cancellation);
        }
        catch (NpgsqlException problem)
        {
            throw new DatabaseUnfitException(
                $"无法使用 PostgreSQL {address.Host}:{address.Port} 上的数据库 {address.Database}（{problem.Message}）：请检查 ConnectionStrings__PerfBudget、网络与口令。", problem);
        }
    }

    private static async Task RequireDurabilityAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var setting in DurabilitySettings)
        {
            var value = (string)(await ScalarAsync(connection, $"SELECT current_setting('{setting}')", cancellation))!;
            // "local", "remote_write" and the like still reach this machine's disk before they answer.
            if (value == "off")
            {
                throw new DatabaseUnfitException($"PostgreSQL 的 {setting} 为 {value}，断电会丢失已保存的数据：请在 postgresql.conf 中改为 on 并重新加载。");
            }
        }
    }

    private static async Task RequireChineseSearchAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await ScalarAsync(connection, "SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'", cancellation) is null)
        {
            throw new DatabaseUnfitException($"数据库 {connection.Database} 没有扩展 pg_trgm：请由数据库所有者执行 CREATE EXTENSION pg_trgm。");
        }

        var trigrams = (string[])(await ScalarAsync(connection, "SELECT show_trgm('环境监测')", cancellation))!;
        if (trigrams.Length == 0)
        {
            throw new DatabaseUnfitException($"数据库 {connection.Database} 的 LC_CTYPE 不认识汉字，中文搜索将找不到任何内容：请以 LC_CTYPE 'C.UTF-8' 重新建库。");
        }
    }

    private static async Task RequireHarmlessRoleAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const string query = """
            SELECT rolsuper OR rolbypassrls OR has_schema_privilege(current_user, 'public', 'CREATE')
            FROM pg_roles WHERE rolname = current_user
            """;
        if ((bool)(await ScalarAsync(connection, query, cancellation))!)
        {
            throw new DatabaseUnfitException($"角色 {new NpgsqlConnectionStringBuilder(connection.ConnectionString).Username} 可以更改表结构或绕过行级安全：ConnectionStrings__PerfBudget 应使用仅能读写数据的角色（perfbudget_app）。");
        }
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}

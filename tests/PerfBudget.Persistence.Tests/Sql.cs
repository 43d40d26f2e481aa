using Npgsql;

namespace PerfBudget.Persistence.Tests;

internal static class Sql
{
    public static async Task<object?> ScalarAsync(string address, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    public static Task ExecuteAsync(string address, string statement) => ScalarAsync(address, statement);

    /// <summary>The SQLSTATE with which the server refuses, or null where it does not.</summary>
    public static async Task<string?> RefusalAsync(string address, string statement)
    {
        try
        {
            await ExecuteAsync(address, statement);
            return null;
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState;
        }
    }
}

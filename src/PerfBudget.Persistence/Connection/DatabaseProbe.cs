using System.Diagnostics;
using Npgsql;

namespace PerfBudget.Persistence.Connection;

/// <summary>Asks the database how it is.</summary>
public sealed class DatabaseProbe(NpgsqlDataSource source)
{
    private const string Query = "SELECT current_setting('server_version'), pg_database_size(current_database())";

    /// <summary>Version, size in bytes, and how long the answer took.</summary>
    public async Task<DatabaseReading> ReadAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await using var command = source.CreateCommand(Query);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new DatabaseReading(row.GetString(0), row.GetInt64(1), watch.Elapsed);
    }
}

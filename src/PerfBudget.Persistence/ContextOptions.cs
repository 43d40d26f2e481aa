using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PerfBudget.Persistence;

/// <summary>How a context works with its server, wherever it is made. Said here because a pooled context may not say it itself.</summary>
public static class ContextOptions
{
    /// <summary>Works with the server that a data source leads to.</summary>
    public static DbContextOptionsBuilder UsePerfBudget(this DbContextOptionsBuilder options, NpgsqlDataSource source) => Strict(options.UseNpgsql(source));

    /// <summary>Works with the server of a connection string.</summary>
    public static DbContextOptionsBuilder UsePerfBudget(this DbContextOptionsBuilder options, string connectionString) => Strict(options.UseNpgsql(connectionString));

    // Two collections in one query multiply each other's rows; such a query has to say that it wants that.
    private static DbContextOptionsBuilder Strict(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}

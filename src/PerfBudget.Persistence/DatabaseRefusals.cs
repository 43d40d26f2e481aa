using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PerfBudget.Persistence;

/// <summary>What the database refused, in words of the record.</summary>
public static class DatabaseRefusals
{
    /// <summary>Whether something of the same name or number came on record first.</summary>
    public static bool IsClash(this DbUpdateException problem) => problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}

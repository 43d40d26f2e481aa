using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PerfBudget.Web.Tests;

/// <summary>Counts what is asked of the database.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    public List<string> Statements { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Statements.Add(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

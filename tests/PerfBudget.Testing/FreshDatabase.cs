using Npgsql;
using PerfBudget.Persistence.Roles;
using Xunit;

namespace PerfBudget.Testing;

/// <summary>
/// An empty database of its own for one test class: <c>IClassFixture&lt;FreshDatabase&gt;</c> on a class of a
/// collection that holds <see cref="PostgresServer"/>.
/// </summary>
public sealed class FreshDatabase(PostgresServer server) : IAsyncLifetime
{
    private string _name = "";

    /// <summary>Whether it begins without tables, as a new installation does.</summary>
    public bool IsWithoutTables { get; init; }

    /// <summary>Signs in as the role that owns the schema.</summary>
    public string OwnerConnectionString => server.Address(DatabaseRoles.Owner, _name);

    /// <summary>Signs in as the role that the application runs as.</summary>
    public string ApplicationConnectionString => server.Address(DatabaseRoles.Application, _name);

    public async Task InitializeAsync() => _name = await (IsWithoutTables ? server.CreateAsync() : server.CopyAsync());

    public async Task DisposeAsync()
    {
        foreach (var address in new[] { OwnerConnectionString, ApplicationConnectionString })
        {
            await using var connection = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(connection);
        }

        await server.DropAsync(_name);
    }
}

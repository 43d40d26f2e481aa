using System.Security.Cryptography;
using System.Text;
using Npgsql;
using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Persistence.Roles;
using PerfBudget.Persistence.StartUp;
using Testcontainers.PostgreSql;
using Xunit;

namespace PerfBudget.Testing;

/// <summary>
/// A real PostgreSQL for one run of tests, with a prepared database that is copied for each test class.
/// It starts its own server, or what PERFBUDGET_TEST_POSTGRES says: <c>container</c> for one in a Docker container, else the connection
/// string of a role that may create roles and databases.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>The environment variable that names a server to use instead.</summary>
    public const string GivenServer = "PERFBUDGET_TEST_POSTGRES";

    // Any number that nothing else on the server locks.
    private const long RolesLock = 0x54_65_73_74_73;

    private const string InContainer = "container";
    private const string Image = "postgres:17";

    private readonly string _template = "perfbudget_template_" + Guid.NewGuid().ToString("N");
    private readonly TemporaryFolder _folder = new();
    private IAsyncDisposable? _own;
    private string _administrator = "";
    private string _password = "";

    public async Task InitializeAsync()
    {
        _administrator = Environment.GetEnvironmentVariable(GivenServer) switch
        {
            null or "" => await StartOwnAsync(),
            InContainer => await StartContainerAsync(),
            var given => given,
        };
        // One password for all who use the same server at once: the roles are the server's, not the database's.
        _password = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_administrator)));
        await EnsureRolesAsync();
        await Preparation.EnsureDatabaseAsync(_template);
        await PrepareTemplateAsync(Address(DatabaseRoles.Owner, _template));
    }

    public async Task DisposeAsync()
    {
        await Preparation.DropDatabaseAsync(_template);
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>A copy of the prepared database that nobody else uses.</summary>
    internal async Task<string> CopyAsync()
    {
        var name = "perfbudget_test_" + Guid.NewGuid().ToString("N");
        await Preparation.CloneDatabaseAsync(_template, name);
        return name;
    }

    /// <summary>A database of its own with the roles' rights and no tables.</summary>
    internal async Task<string> CreateAsync()
    {
        var name = "perfbudget_test_" + Guid.NewGuid().ToString("N");
        await Preparation.EnsureDatabaseAsync(name);
        return name;
    }

    internal async Task DropAsync(string database) => await Preparation.DropDatabaseAsync(database);

    internal string Address(string role, string database) => new NpgsqlConnectionStringBuilder(_administrator)
    {
        Username = role,
        Password = _password,
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private DatabasePreparation Preparation => new(_administrator);

    /// <summary>Whatever every test database begins with: the tables.</summary>
    private static Task PrepareTemplateAsync(string ownerConnectionString) => SchemaMigration.ApplyAsync(ownerConnectionString);

    // One at a time: two that alter a role of the same server at once get in each other's way.
    private async Task EnsureRolesAsync()
    {
        await using var connection = new NpgsqlConnection(_administrator);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({RolesLock})", connection);
        await hold.ExecuteNonQueryAsync();
        await Preparation.EnsureRolesAsync(_password, _password);
        await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({RolesLock})", connection);
        await release.ExecuteNonQueryAsync();
    }

    private async Task<string> StartOwnAsync()
    {
        var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = _folder.Path });
        _own = server;
        return server.AdministratorConnectionString;
    }

    // Locale and durability as the application wants them of every server; the library's own choice is one that forgets at a crash.
    private async Task<string> StartContainerAsync()
    {
        var container = new PostgreSqlBuilder(Image)
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8 --data-checksums")
            .WithCommand("-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on")
            .Build();
        _own = container;
        await container.StartAsync();
        return container.GetConnectionString();
    }
}

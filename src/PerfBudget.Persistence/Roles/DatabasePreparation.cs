using Npgsql;

namespace PerfBudget.Persistence.Roles;

/// <summary>
/// Brings a server to the state that the first migration expects: two roles, the database, its extension and the
/// rights of the application role. Everything may be done again and again.
/// </summary>
public sealed class DatabasePreparation
{
    private readonly string _administrator;

    /// <summary>Prepares the server that an administrator's connection string leads to.</summary>
    /// <param name="administratorConnectionString">A role that may create roles and databases.</param>
    public DatabasePreparation(string administratorConnectionString) => _administrator = administratorConnectionString;

    /// <summary>Creates both roles where they are missing and sets their passwords and attributes.</summary>
    /// <param name="ownerPassword">The password of <see cref="DatabaseRoles.Owner"/>.</param>
    /// <param name="applicationPassword">The password of <see cref="DatabaseRoles.Application"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task EnsureRolesAsync(string ownerPassword, string applicationPassword, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(null, cancellation);
        foreach (var (role, password) in new[] { (DatabaseRoles.Owner, ownerPassword), (DatabaseRoles.Application, applicationPassword) })
        {
            if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = @name", role, cancellation))
            {
                await ExecuteAsync(connection, $"CREATE ROLE {role}", cancellation);
            }

            await ExecuteAsync(connection,
                $"ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {Literal(password)}", cancellation);
        }
    }

    /// <summary>Creates the database where it is missing, and gives the application its rights in it.</summary>
    /// <param name="database">The name of the database.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task EnsureDatabaseAsync(string database, CancellationToken cancellation = default)
    {
        await using (var connection = await OpenAsync(null, cancellation))
        {
            if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = @name", database, cancellation))
            {
                await ExecuteAsync(connection, $"CREATE DATABASE {Identifier(database)} OWNER {DatabaseRoles.Owner}", cancellation);
            }

            await GrantConnectionAsync(connection, database, cancellation);
        }

        await using (var connection = await OpenAsync(database, cancellation))
        {
            await ExecuteAsync(connection, $"""
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                ALTER SCHEMA public OWNER TO {DatabaseRoles.Owner};
                REVOKE CREATE ON SCHEMA public FROM PUBLIC;
                GRANT USAGE ON SCHEMA public TO {DatabaseRoles.Application};
                ALTER DEFAULT PRIVILEGES FOR ROLE {DatabaseRoles.Owner} IN SCHEMA public
                    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {DatabaseRoles.Application};
                ALTER DEFAULT PRIVILEGES FOR ROLE {DatabaseRoles.Owner} IN SCHEMA public
                    GRANT USAGE, SELECT ON SEQUENCES TO {DatabaseRoles.Application};
                """, cancellation);
        }
    }

    /// <summary>Copies a prepared database with all that is in it; nobody may be connected to the original.</summary>
    /// <param name="template">The database to copy.</param>
    /// <param name="copy">The name of the new one.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task CloneDatabaseAsync(string template, string copy, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(null, cancellation);
        await ExecuteAsync(connection,
            $"CREATE DATABASE {Identifier(copy)} OWNER {DatabaseRoles.Owner} TEMPLATE {Identifier(template)}", cancellation);
        await GrantConnectionAsync(connection, copy, cancellation);
    }

    /// <summary>Removes a database, whoever is connected to it.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task DropDatabaseAsync(string database, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(null, cancellation);
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {Identifier(database)} WITH (FORCE)", cancellation);
    }

    // A copy does not inherit the rights on the database itself, so this is said for each one.
    private static Task GrantConnectionAsync(NpgsqlConnection connection, string database, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"""
            REVOKE ALL ON DATABASE {Identifier(database)} FROM PUBLIC;
            GRANT CONNECT ON DATABASE {Identifier(database)} TO {DatabaseRoles.Application};
            """, cancellation);

    private async Task<NpgsqlConnection> OpenAsync(string? database, CancellationToken cancellation)
    {
        var address = new NpgsqlConnectionStringBuilder(_administrator) { Pooling = false };
        address.Database = database ?? address.Database;
        var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        command.Parameters.AddWithValue("name", name);
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Identifier(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Literal(string text) => '\'' + text.Replace("'", "''", StringComparison.Ordinal) + '\'';
}

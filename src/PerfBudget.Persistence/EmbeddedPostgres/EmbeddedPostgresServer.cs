using Npgsql;
using PerfBudget.Persistence.Roles;
using PerfBudget.Persistence.StartUp;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server that belongs to this application: created in its data folder at the first start, listening on
/// 127.0.0.1 alone, stopped with the application. A server that a killed application left behind is stopped and
/// started anew.
/// </summary>
/// <example>
/// <code>
/// await using var server = await EmbeddedPostgresServer.StartAsync(new() { DataFolder = "data" });
/// await using var connection = new NpgsqlConnection(server.ApplicationConnectionString);
/// </code>
/// </example>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    /// <summary>The name of the application's database.</summary>
    public const string DatabaseName = "perfbudget";

    private readonly Cluster _cluster;
    private readonly InstanceLock _lock;
    private readonly Credentials _credentials;
    private bool _stopped;

    private EmbeddedPostgresServer(Cluster cluster, ClusterHome home, InstanceLock instanceLock, Credentials credentials)
    {
        _cluster = cluster;
        _lock = instanceLock;
        _credentials = credentials;
        ClusterFolder = home.Cluster;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _credentials.Port!.Value;

    /// <summary>Where the rows are; to be backed up together with the data folder.</summary>
    public string ClusterFolder { get; }

    /// <summary>For migrations: owns the schema.</summary>
    public string OwnerConnectionString => Address(DatabaseRoles.Owner, _credentials.Owner, DatabaseName);

    /// <summary>For everything else: reads and writes rows.</summary>
    public string ApplicationConnectionString => Address(DatabaseRoles.Application, _credentials.Application, DatabaseName);

    /// <summary>For creating further databases and roles.</summary>
    public string AdministratorConnectionString => Address(Credentials.AdministratorRole, _credentials.Administrator, "postgres");

    /// <summary>Creates what is missing, starts the server and returns when the database is ready for both roles.</summary>
    /// <param name="options">Where data and programs are.</param>
    /// <param name="cancellation">Gives up; what was started by then is stopped.</param>
    /// <exception cref="EmbeddedPostgresException">It cannot run; the message says what to do.</exception>
    /// <exception cref="DatabaseUnfitException">It runs with settings that must not be worked with.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellation = default)
    {
        var binaries = PostgresBinaries.Locate(options);
        var dataFolder = Path.GetFullPath(options.DataFolder);
        var instanceLock = InstanceLock.Take(dataFolder);
        try
        {
            var account = ServerAccount.Choose(options);
            var home = await ClusterHome.FindOrCreateAsync(dataFolder, account);
            var reachable = await binaries.ReachableByAsync(account, ClusterHome.SystemShelf);
            var cluster = new Cluster(home, reachable, account);
            var credentials = Credentials.Read(dataFolder) ?? NewCredentials(dataFolder, home);
            await cluster.StopAsync();
            credentials = ChoosePort(credentials, options.Port, dataFolder);
            await cluster.EnsureCreatedAsync(credentials.Administrator);
            cancellation.ThrowIfCancellationRequested();
            var server = new EmbeddedPostgresServer(cluster, home, instanceLock, credentials);
            await server.StartAndPrepareAsync(cancellation);
            return server;
        }
        catch
        {
            instanceLock.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server and frees the data folder. May be called more than once.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        try
        {
            await _cluster.StopAsync();
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Frees the folder and leaves the server running, which is what a SIGKILL of the application does.</summary>
    internal void AbandonAsAKilledApplicationWould()
    {
        _stopped = true;
        _lock.Dispose();
    }

    private async Task StartAndPrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await _cluster.StartAsync(Port, cancellation);
            var preparation = new DatabasePreparation(AdministratorConnectionString);
            await preparation.EnsureRolesAsync(_credentials.Owner, _credentials.Application, cancellation);
            await preparation.EnsureDatabaseAsync(DatabaseName, cancellation);
            await DatabaseGuard.CheckAsync(ApplicationConnectionString, cancellation);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            await StopAsync();
            throw new EmbeddedPostgresException(
                $"数据文件夹中的口令与 {ClusterFolder} 中的数据库不符：请恢复同一次备份中的 postgresql-credentials.json。", problem);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    private static Credentials NewCredentials(string dataFolder, ClusterHome home)
    {
        if (home.HasCluster)
        {
            throw new EmbeddedPostgresException(
                $"{home.Cluster} 中已有数据库，但 {dataFolder} 中没有它的口令文件 postgresql-credentials.json：请从备份恢复该文件。");
        }

        var credentials = Credentials.CreateNew();
        credentials.Write(dataFolder);
        return credentials;
    }

    private static Credentials ChoosePort(Credentials credentials, int? wanted, string dataFolder)
    {
        if (wanted is { } port && !FreePort.IsFree(port))
        {
            throw StartFailure.Explain("could not bind", dataFolder, port);
        }

        var chosen = wanted ?? (credentials.Port is { } last && FreePort.IsFree(last) ? last : FreePort.Choose());
        if (chosen != credentials.Port)
        {
            credentials = credentials with { Port = chosen };
            credentials.Write(dataFolder);
        }

        return credentials;
    }

    private string Address(string role, string password, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = role,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable, // both ends are this machine's loopback
    }.ConnectionString;
}

using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Persistence.StartUp;

namespace PerfBudget.Persistence.Connection;

/// <summary>
/// Has the database ready before the first request and, where the server is the application's own, stops it after the
/// last one, whether the application ends by a signal or by a failed start.
/// </summary>
internal sealed class DatabaseLifetime(
    DatabaseAddress address, IConfiguration configuration, IHostEnvironment environment, ILogger<DatabaseLifetime> log)
    : IHostedLifecycleService, IAsyncDisposable
{
    private EmbeddedPostgresServer? _own;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString("PerfBudget") is { Length: > 0 } configured)
        {
            var owner = configuration.GetConnectionString("PerfBudgetOwner") is { Length: > 0 } given ? given : null;
            await PrepareAsync(owner, cancellationToken);
            await DatabaseGuard.CheckAsync(configured, cancellationToken);
            if (owner is null)
            {
                await SchemaMigration.RequireCurrentAsync(configured, cancellationToken);
            }

            address.Use(configured, owner, embedded: false);
            return;
        }

        var options = Options();
        log.LogInformation("正在启动内置 PostgreSQL，数据文件夹 {DataFolder}", options.DataFolder);
        _own = await EmbeddedPostgresServer.StartAsync(options, cancellationToken);
        await PrepareAsync(_own.OwnerConnectionString, cancellationToken);
        address.Use(_own.ApplicationConnectionString, _own.OwnerConnectionString, embedded: true);
        log.LogInformation("内置 PostgreSQL 已就绪：127.0.0.1:{Port}，数据库文件在 {ClusterFolder}", _own.Port, _own.ClusterFolder);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_own is { } server)
        {
            _own = null;
            await server.StopAsync();
            log.LogInformation("内置 PostgreSQL 已停止");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrepareAsync(string? owner, CancellationToken cancellation)
    {
        var applied = owner is null ? [] : await SchemaMigration.ApplyAsync(owner, cancellation);
        if (applied.Count > 0)
        {
            log.LogInformation("数据库的表结构已升级：{Migrations}", string.Join("、", applied));
        }
    }

    private EmbeddedPostgresOptions Options()
    {
        var section = configuration.GetSection("EmbeddedPostgres");
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = DataFolder.Of(configuration, environment),
            BinariesFolder = section["BinariesFolder"] is { Length: > 0 } folder ? Path.GetFullPath(folder, environment.ContentRootPath) : null,
            SearchFrom = environment.ContentRootPath,
            Port = section.GetValue<int?>("Port"),
        };
        return section["AccountForRoot"] is { Length: > 0 } account ? options with { AccountForRoot = account } : options;
    }
}

using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Testing;

namespace PerfBudget.Persistence.Tests.EmbeddedPostgres;

/// <summary>A data folder in which a test starts and stops servers as an application would.</summary>
public sealed class OwnServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OwnServer() => DataFolder = Path.Combine(_folder.Path, "data");

    public string DataFolder { get; }
    public string Home => Path.Combine(DataFolder, "postgresql");
    public string PostmasterFile => Path.Combine(Home, "cluster", "postmaster.pid");
    public EmbeddedPostgresOptions Options => new() { DataFolder = DataFolder };

    public Task<EmbeddedPostgresServer> StartAsync() => EmbeddedPostgresServer.StartAsync(Options);

    public int ProcessNumber() => int.Parse(File.ReadLines(PostmasterFile).First(), System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Dispose();
}

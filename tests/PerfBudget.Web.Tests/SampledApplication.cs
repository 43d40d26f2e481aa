using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Testing;
using PerfBudget.UseCases.Samples;

namespace PerfBudget.Web.Tests;

/// <summary>The application as it is after its first start in development: with the samples read in.</summary>
public sealed class SampledApplication(PostgresServer server) : RunningApplication(server)
{
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Services.GetRequiredService<LoadSamples>().RunAsync(SamplesFolder, CancellationToken.None);
    }
}

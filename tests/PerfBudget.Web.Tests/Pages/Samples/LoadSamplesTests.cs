using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerfBudget.Domain.Filings;
using PerfBudget.Forms.Places;
using PerfBudget.Testing;
using PerfBudget.UseCases.Samples;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Samples;

[Collection(WebTests.Name)]
public sealed class LoadSamplesTests(PostgresServer server) : IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server);
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task All_samples_are_filed_with_units_departments_and_states_and_never_twice()
    {
        var forms = await RunAsync(SampledApplication.SamplesFolder);

        forms.ShouldBeGreaterThan(20);
        await using var context = new Contexts(_database).CreateDbContext();
        (await context.Filings.CountAsync()).ShouldBe(forms);
        (await context.Units.CountAsync(unit => unit.DepartmentId != null)).ShouldBeGreaterThan(3);
        (await context.Filings.Select(filing => filing.State).Distinct().CountAsync()).ShouldBe(Enum.GetValues<FilingState>().Length);
        (await context.Projects.CountAsync(project => project.Filings.Count == 3)).ShouldBe(4);

        (await RunAsync(SampledApplication.SamplesFolder)).ShouldBe(0);
        (await context.Filings.CountAsync()).ShouldBe(forms);
    }

    [Fact]
    public async Task Of_two_instances_that_start_at_once_one_loads()
    {
        var forms = await Task.WhenAll(RunAsync(SampledApplication.SamplesFolder), RunAsync(SampledApplication.SamplesFolder));

        await using var context = new Contexts(_database).CreateDbContext();
        (await context.Filings.CountAsync()).ShouldBe(forms.Sum());
        forms.ShouldContain(0);
    }

    [Fact]
    public async Task A_broken_sample_does_not_keep_the_others_out()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "a.txt"), [0x89, (byte)'P', (byte)'N', (byte)'G']);
        File.WriteAllText(Path.Combine(_folder.Path, "b.txt"), "没有表");
        File.Copy(Directory.EnumerateFiles(SampledApplication.SamplesFolder, "*2024*.txt").First(), Path.Combine(_folder.Path, "c.txt"));
        File.WriteAllText(Path.Combine(_folder.Path, "samples.yaml"), "samples:\n  - { file: c.txt, place: nowhere, state: gone }\n");

        (await RunAsync(_folder.Path)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_holds_nothing() => (await RunAsync(Path.Combine(_folder.Path, "none"))).ShouldBe(0);

    private Task<int> RunAsync(string folder) =>
        new LoadSamples(new Contexts(_database), PlaceCatalog.Load(PlaceCatalog.BuiltInFolder), TimeProvider.System, NullLogger<LoadSamples>.Instance)
            .RunAsync(folder, CancellationToken.None);
}

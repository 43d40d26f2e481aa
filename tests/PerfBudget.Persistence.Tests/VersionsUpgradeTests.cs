using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

/// <summary>
/// A database whose contents have no schema number yet, with filings of every stage in every state, their versions and check codes, is
/// brought to today's and read by today's application. The rows are plain SQL, and contents and hashes are what the application wrote then.
/// </summary>
[Collection(DatabaseTests.Name)]
public sealed class VersionsUpgradeTests(PostgresServer server) : IAsyncLifetime
{
    private const string Migration = "20261122131722_WithdrawnProjectsAndWhereTheyWent";

    private static readonly Stage[] Stages =
        [new(FormKind.Declaration), new(FormKind.Tracking), new(FormKind.Tracking, 2), new(FormKind.SelfEvaluation)];

    private static readonly Actor Reviewer = new("9", "方澄");

    private readonly FreshDatabase _database = new(server) { IsWithoutTables = true };
    private string? _before;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await using (var context = Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(Migration);
        }

        await Sql.ExecuteAsync(_database.OwnerConnectionString, await File.ReadAllTextAsync(Input()));
        _before = await DigestAsync();
        await SchemaMigration.ApplyAsync(_database.OwnerConnectionString);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_stage_is_there_in_every_state()
    {
        await using var context = Open();
        var filings = await context.Filings.AsNoTracking().ToListAsync();

        var missing = from stage in Stages
                      from state in Enum.GetValues<FilingState>()
                      from isAdjustment in state == FilingState.Approved ? new[] { false } : [false, true]
                      where !filings.Exists(filing => (filing.Stage, filing.State, filing.IsAdjustment) == (stage, state, isAdjustment))
                      select (stage, state, isAdjustment);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Contents_and_hashes_of_versions_are_what_they_were_byte_for_byte() => (await DigestAsync()).ShouldBe(_before);

    [Fact]
    public async Task Every_version_and_every_filing_reads_and_says_what_was_written()
    {
        await using var context = Open();
        var kinds = await context.Filings.AsNoTracking().ToDictionaryAsync(filing => filing.Id, filing => filing.Kind);
        var versions = await context.Versions.AsNoTracking().ToListAsync();
        var filings = await context.Filings.AsNoTracking().ToListAsync();

        versions.Count.ShouldBeGreaterThan(filings.Count);
        versions.ForEach(version => SaysWhatWasWritten(kinds[version.FilingId], version.Open()));
        filings.ForEach(filing => SaysWhatWasWritten(filing.Kind, filing.Open()));
    }

    [Fact]
    public async Task Every_check_code_verifies()
    {
        await using var context = Open();
        var versions = await context.Versions.AsNoTracking().ToListAsync();

        versions.ShouldAllBe(version => version.IsIntact());
        versions.ShouldAllBe(version => version.Hash.StartsWith(FilingVersion.BeginningOf(version.CheckCode)!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_is_printed_today_bears_the_code_of_its_version()
    {
        await using var context = Open();
        var versions = await VersionsAsync(context);

        foreach (var filing in await context.Filings.Where(filing => filing.LastVersion > 0).ToListAsync())
        {
            (filing.IsEditable || FilingVersion.HashOf(filing) == versions[(filing.Id, filing.LastVersion)].Hash).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_draft_is_written_in_the_new_schema_when_it_is_saved_and_its_versions_stay()
    {
        await using (var context = Open())
        {
            var goingOn = context.Projects.Include(row => row.Filings).Include(row => row.Unit).Where(row => row.CancelledAt == null);
            foreach (var project in await goingOn.ToListAsync())
            {
                foreach (var filing in project.Filings.Where(filing => filing.IsEditable))
                {
                    var file = filing.Open();
                    filing.NextSequence();
                    project.Rewrite(filing, file, DateTimeOffset.UtcNow);
                }
            }

            await context.SaveChangesAsync();
        }

        await using var again = Open();
        var drafts = (await again.Filings.AsNoTracking().ToListAsync()).Where(filing => filing.IsEditable).ToList();
        drafts.ShouldNotBeEmpty();
        foreach (var draft in drafts)
        {
            draft.Content.ShouldStartWith($$"""{"schema":{{StoredContent.Schema}},""");
            SaysWhatWasWritten(draft.Kind, draft.Open());
        }

        (await DigestAsync()).ShouldBe(_before);
    }

    [Fact]
    public async Task What_was_submitted_then_is_approved_today_under_the_same_code()
    {
        await using var context = Open();
        var versions = await VersionsAsync(context);

        foreach (var filing in await context.Filings.Where(filing => filing.State == FilingState.InReview).ToListAsync())
        {
            var before = versions[(filing.Id, filing.LastVersion)].Hash;
            Take(filing, FlowStep.Approve).Version!.Hash.ShouldBe(before);
        }
    }

    [Fact]
    public async Task An_adjustment_that_is_given_up_today_leaves_the_version_in_force_with_its_code()
    {
        await using var context = Open();
        var versions = await VersionsAsync(context);

        foreach (var filing in (await context.Filings.ToListAsync()).Where(filing => filing is { IsAdjustment: true, IsEditable: true }))
        {
            var inForce = versions[(filing.Id, filing.ApprovedVersion!.Value)];
            Take(filing, FlowStep.AbandonAdjustment, inForce).IsTaken.ShouldBeTrue();
            FilingVersion.HashOf(filing).ShouldBe(inForce.Hash);
        }
    }

    private static Task<Dictionary<(Guid, int), FilingVersion>> VersionsAsync(PerfBudgetContext context) =>
        context.Versions.AsNoTracking().ToDictionaryAsync(version => (version.FilingId, version.Number));

    private static StepTaken Take(Filing filing, FlowStep step, FilingVersion? inForce = null) =>
        filing.Take(step, new Decision(Reviewer, DateTimeOffset.UtcNow), needsConfirmation: false, inForce);

    private static void SaysWhatWasWritten(FormKind kind, FormContent file)
    {
        var isSecond = file.Goals.Annual == "筛查新生儿 3800 人，\n可疑病例全部复查。";
        (file.Kind, file.Year?.Number, file.Project.Name?.Name, file.Goals.Annual).ShouldBe(
            (kind, 2026, "新生儿疾病筛查", isSecond ? "筛查新生儿 3800 人，\n可疑病例全部复查。" : "筛查新生儿 4000 人。"));
        FieldCatalog.ProjectStart.Get(file).ShouldBe(isSecond ? "约三月" : "2026-01-01");
        var measure = kind == FormKind.Declaration ? FundingMeasure.Annual : FundingMeasure.Budget;
        file.Funding.Entry(FundingSource.Total, measure).ShouldBe(isSecond ? new("92.5", 925_000m) : new("98", 980_000m));
        file.Funding.Entry(FundingSource.Unlisted("村集体自筹"), measure).ShouldBe(new("三万多", null));
        file.OtherFields.ShouldBe([new OtherField("所属乡镇", "云溪")]);
        file.Indicators.Select(row => row.Horizon).ShouldBe([Horizon.Annual, Horizon.Annual, Horizon.Medium]);
        file.Indicators.ShouldAllBe(row => row.Weight == new Written<decimal>("15", 15m));
        file.Indicators.ShouldAllBe(row => row.Target!.Text == (isSecond ? "≥3800人" : "≥4000人"));
        if (kind == FormKind.Tracking)
        {
            file.Indicators.Select(row => row.Likelihood).ShouldBe([Likelihood.Certain, Likelihood.Possible, Likelihood.Impossible]);
            file.Indicators.Select(row => row.Causes.ToArray()).ShouldBe(
                [[DeviationCause.Funds, DeviationCause.Rules], [DeviationCause.Staff, DeviationCause.Equipment], [DeviationCause.Other]]);
        }

        if (kind == FormKind.SelfEvaluation)
        {
            file.Indicators.ShouldAllBe(row => row.Score!.Value.Text == (isSecond ? "待定" : "14.5"));
            file.Evaluation.Groups.Select(group => group.Score?.Text).ShouldBe(["48.5", "良好"]);
            file.People.ShouldBe([new Person("组长", "柏某", "主任", "示例县妇幼保健站")]);
        }
    }

    private async Task<string?> DigestAsync() => (string?)await Sql.ScalarAsync(
        _database.OwnerConnectionString,
        """
        SELECT md5(string_agg(concat_ws('|', filing_id, number, layout, content::text, hash), '|' ORDER BY filing_id, number)) FROM versions
        """);

    private static string Input([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Upgrade", "filings-before-schema-2.sql");

    private PerfBudgetContext Open()
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(_database.OwnerConnectionString);
        return new PerfBudgetContext(options.Options);
    }
}

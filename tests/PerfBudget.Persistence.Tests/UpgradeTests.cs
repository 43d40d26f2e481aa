using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

/// <summary>
/// A database of the very first version, filled as that version filled it, is brought to today's and read by today's application.
/// The rows are plain SQL and the contents are what that version wrote, so that they stay what they were; later migrations
/// need nothing here but to leave them readable.
/// </summary>
[Collection(DatabaseTests.Name)]
public sealed class UpgradeTests(PostgresServer server) : IAsyncLifetime
{
    private const string FirstVersion = "20261122034207_UnitsProjectsAndFilings";

    private const string Department = "0190a000-0000-7000-8000-000000000001", Unit = "0190a000-0000-7000-8000-000000000002",
        Project = "0190a000-0000-7000-8000-000000000003", Blank = "0190a000-0000-7000-8000-000000000004",
        Declaration = "0190a000-0000-7000-8000-000000000005", Tracking = "0190a000-0000-7000-8000-000000000006";

    // As the first version wrote them: without "groupUnread".
    private const string DeclarationContent =
        """{"kind":"declaration","title":"财政项目支出绩效目标申报表","year":2025,"fields":[{"path":"project.name","term":"项目名称","label":null,"text":"河道保洁","value":"河道保洁"},{"path":"goals.annual","term":"年度总体目标","label":null,"text":"保洁 12 条河道。","value":"保洁 12 条河道。"}],"money":{"unit":"元","measures":{"预算数":"budget"},"rows":[{"source":"total","label":null,"values":{"预算数":1680000.5},"unread":null}]},"indicators":[{"id":"0190a000-0000-7000-8000-000000000011","level1":"产出指标","level2":"数量指标","level3":"保洁河道条数","target":"≥12条","operator":"≥","number":12,"unit":"条","expected":null,"actual":null,"weight":20,"score":null,"deviation":null,"reason":null,"measure":null,"horizon":"annual","forecast":null,"causes":[],"likelihood":null,"remark":null,"unread":null}],"groupWeights":null,"groupScores":null,"total":null,"grade":null,"people":[{"role":"组长","name":"柏某","position":"主任","organisation":"示例中心"}]}""";

    private const string TrackingContent =
        """{"kind":"tracking","title":"项目支出绩效跟踪表","year":2025,"fields":[{"path":"tracking.period","term":"跟踪时段","label":null,"text":"2025-01-01至2025-07-31","value":{"from":"2025-01-01","to":"2025-07-31"}}],"money":null,"indicators":[],"groupWeights":null,"groupScores":null,"total":null,"grade":null,"people":[]}""";

    private readonly FreshDatabase _database = new(server) { IsWithoutTables = true };

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await using (var context = Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(FirstVersion);
        }

        await Sql.ExecuteAsync(_database.OwnerConnectionString, $"""
            INSERT INTO units (id, name, code, place, department_id) VALUES
                ('{Department}', '示例县水务局', '217', 'shanghai', NULL), ('{Unit}', '示例县河道管护站', NULL, 'shanghai', '{Department}');
            INSERT INTO projects (id, unit_id, year, name, code, annual_yuan, updated_at) VALUES
                ('{Project}', '{Unit}', 2025, '河道保洁', 'SL2025-01', 1680000.5, '2025-03-01 02:03:04+00'),
                ('{Blank}', '{Department}', 2024, '堤防巡查', NULL, NULL, '2024-03-01 02:03:04+00');
            INSERT INTO filings (id, project_id, unit_id, kind, state, layout, content, updated_at) VALUES
                ('{Declaration}', '{Project}', '{Unit}', 'declaration', 'approved', 'shanghai/declaration', '{DeclarationContent}', '2025-03-01 02:03:04+00'),
                ('{Tracking}', '{Project}', '{Unit}', 'tracking', 'draft', NULL, '{TrackingContent}', '2025-08-01 02:03:04+00');
            """);
        await SchemaMigration.ApplyAsync(_database.OwnerConnectionString);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Units_keep_their_names_codes_places_and_departments()
    {
        await using var context = Open();
        var units = await context.Units.Include(unit => unit.Department).OrderBy(unit => unit.Id).ToListAsync();

        units.Select(unit => (unit.Id, unit.Name, unit.Code, unit.Place, unit.Department?.Name)).ShouldBe(
        [
            (Guid.Parse(Department), "示例县水务局", "217", "shanghai", null),
            (Guid.Parse(Unit), "示例县河道管护站", null, "shanghai", "示例县水务局"),
        ]);
    }

    [Fact]
    public async Task Projects_keep_what_lists_show_of_them()
    {
        await using var context = Open();
        var projects = await context.Projects.OrderBy(project => project.Id).ToListAsync();

        projects.Select(project => (project.Id, project.UnitId, project.Year, project.Name, project.Code, project.AnnualYuan, project.UpdatedAt)).ShouldBe(
        [
            (Guid.Parse(Project), Guid.Parse(Unit), 2025, "河道保洁", "SL2025-01", 1_680_000.5m, new DateTimeOffset(2025, 3, 1, 2, 3, 4, TimeSpan.Zero)),
            (Guid.Parse(Blank), Guid.Parse(Department), 2024, "堤防巡查", null, null, new DateTimeOffset(2024, 3, 1, 2, 3, 4, TimeSpan.Zero)),
        ]);
    }

    [Fact]
    public async Task Filings_keep_their_state_and_every_character_of_their_content_and_open()
    {
        await using var context = Open();
        var filings = await context.Filings.OrderBy(filing => filing.Id).ToListAsync();

        filings.Select(filing => (filing.Id, filing.ProjectId, filing.UnitId, filing.Kind, filing.State, filing.Layout, filing.Content)).ShouldBe(
        [
            (Guid.Parse(Declaration), Guid.Parse(Project), Guid.Parse(Unit), FormKind.Declaration, FilingState.Approved, "shanghai/declaration", DeclarationContent),
            (Guid.Parse(Tracking), Guid.Parse(Project), Guid.Parse(Unit), FormKind.Tracking, FilingState.Draft, null, TrackingContent),
        ]);
        var opened = filings[0].Open();
        opened.Goals.Annual.ShouldBe("保洁 12 条河道。");
        opened.People.ShouldHaveSingleItem().Name.ShouldBe("柏某");
        var indicator = opened.Indicators.ShouldHaveSingleItem();
        (indicator.Name, indicator.Target?.Text, indicator.Weight?.Value).ShouldBe(("保洁河道条数", "≥12条", 20m));
        filings[1].Open().Tracking.Period?.Text.ShouldBe("2025-01-01至2025-07-31");
    }

    [Fact]
    public async Task A_draft_of_then_is_written_on_today()
    {
        await using (var context = Open())
        {
            var project = await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == Guid.Parse(Project));
            var filing = project.Filings.Single(row => row.Kind == FormKind.Tracking);
            var file = filing.Open();
            file.Goals.Annual = "今天补填。";
            filing.NextSequence();
            project.Rewrite(filing, file, DateTimeOffset.UtcNow);
            await context.SaveChangesAsync();
        }

        await using var again = Open();
        (await again.Filings.SingleAsync(row => row.Id == Guid.Parse(Tracking))).Open().Goals.Annual.ShouldBe("今天补填。");
    }

    private PerfBudgetContext Open()
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(_database.OwnerConnectionString);
        return new PerfBudgetContext(options.Options);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Projects.Creating;
using PerfBudget.UseCases.Units.Merging;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Library;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Units;

[Collection(WebTests.Name)]
public sealed class MergeUnitsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    // Tables whose rows belong to people and not to a project; a table of a unit is either here or moves with its projects.
    private static readonly string[] OfPeople = ["memberships", "library_indicators"];

    private static readonly Viewer Administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));

    private MergeUnits Merge => application.Services.GetRequiredService<MergeUnits>();

    [Fact]
    public async Task Nothing_in_any_table_belongs_to_a_merged_unit_any_more()
    {
        var (from, into, _) = await FileAsync();

        (await Merge.RunAsync(Administrator, from.Id, into.Id, from.Name, true, CancellationToken.None)).ShouldBeNull();

        await using var context = await application.OpenDatabaseAsync();
        var tables = await context.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'unit_id'").ToListAsync();
        tables.ShouldContain("changes");
        foreach (var table in tables)
        {
            (await CountAsync(context, table, from.Id)).ShouldBe(0, table);
            (await CountAsync(context, table, into.Id)).ShouldBeGreaterThan(0, $"{table}: the test puts a row into every table of a unit, so that the move is seen");
        }

        (await context.Units.CountAsync(unit => unit.DepartmentId == from.Id)).ShouldBe(0);
        (await context.Units.SingleAsync(unit => unit.Id == from.Id)).MergedIntoId.ShouldBe(into.Id);
    }

    [Fact]
    public async Task Every_column_that_refers_to_a_unit_is_one_that_moves()
    {
        await using var context = await application.OpenDatabaseAsync();
        var referring = await context.Database.SqlQuery<string>($"""
            SELECT r.relname || '.' || a.attname AS "Value" FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey) WHERE c.contype = 'f' AND c.confrelid = 'units'::regclass
            UNION SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'unit_id'
            """).ToListAsync();

        UnitRows.Columns(context.Model).Select(column => $"{column.Table}.{column.Column}").Append("units.merged_into_id").ShouldBe(referring, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_table_of_a_unit_moves_with_its_project_or_belongs_to_people()
    {
        await using var context = await application.OpenDatabaseAsync();
        var tables = await context.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'unit_id'").ToListAsync();

        UnitRows.OfProjects(context.Model).Keys.ShouldBe(tables.Except(OfPeople), ignoreOrder: true);
    }

    [Fact]
    public async Task Projects_of_one_name_are_listed_and_renamed_only_on_demand()
    {
        var (from, into, name) = await FileAsync();

        var preview = (await Merge.PreviewAsync(Administrator, from.Id, into.Id, CancellationToken.None))!;
        preview.Clashes.Single().ShouldBe(new NameClash(preview.Clashes[0].Project, 2026, name, $"{name}（原{from.Name}）"));
        preview.Roles.Count(held => held.IsHeldThere).ShouldBe(1);
        (await Merge.RunAsync(Administrator, from.Id, into.Id, from.Name, false, CancellationToken.None))!.ShouldContain("同名");
        (await Merge.RunAsync(Administrator, from.Id, into.Id, "别的名称", true, CancellationToken.None))!.ShouldContain("不一致");
        await using (var before = await application.OpenDatabaseAsync())
        {
            (await before.Projects.CountAsync(project => project.UnitId == from.Id)).ShouldBe(2);
        }

        (await Merge.RunAsync(Administrator, from.Id, into.Id, from.Name, true, CancellationToken.None)).ShouldBeNull();

        await using var context = await application.OpenDatabaseAsync();
        var renamed = await context.Projects.Include(project => project.Filings).SingleAsync(project => project.Id == preview.Clashes[0].Project);
        renamed.Name.ShouldBe($"{name}（原{from.Name}）");
        renamed.Filings.Single().Open().Project.Unit!.Name.ShouldBe(into.Name);
        (await context.ProjectEvents.Where(happened => happened.ProjectId == renamed.Id).OrderBy(happened => happened.Id).Select(happened => happened.Kind).ToListAsync())
            .ShouldBe([ProjectEventKind.Renamed, ProjectEventKind.Merged]);
    }

    [Fact]
    public async Task A_department_is_merged_into_a_unit_below_it_without_a_circle()
    {
        var (top, middle, low) = (New("最上局"), New("中间处"), New("下面所"));
        (middle.Department, low.Department) = (top, middle);
        await SaveAsync(top, middle, low);

        (await Merge.RunAsync(Administrator, top.Id, low.Id, top.Name, false, CancellationToken.None)).ShouldBeNull();

        await using var context = await application.OpenDatabaseAsync();
        (await context.Units.SingleAsync(unit => unit.Id == low.Id)).DepartmentId.ShouldBeNull();
        (await context.Units.SingleAsync(unit => unit.Id == middle.Id)).DepartmentId.ShouldBe(low.Id);
    }

    [Fact]
    public async Task Nothing_new_comes_to_a_merged_unit()
    {
        var (from, into, _) = await FileAsync();
        (await Merge.RunAsync(Administrator, from.Id, into.Id, from.Name, true, CancellationToken.None)).ShouldBeNull();

        var filer = Viewers.With(new Grant(Role.Filer, from.Id, null, []));
        (await application.Services.GetRequiredService<CreateProject>().RunAsync(filer, "又一个", from.Id, 2026, CancellationToken.None)).Refusal.ShouldBe("请选择单位");
        (await Merge.RunAsync(Administrator, from.Id, into.Id, from.Name, true, CancellationToken.None))!.ShouldContain("没有这个单位");
        (await Merge.RunAsync(Administrator, into.Id, from.Id, into.Name, true, CancellationToken.None))!.ShouldContain("没有这个单位");
        var account = await application.AccountAsync("m" + Guid.NewGuid().ToString("N")[..8]);
        (await (await application.Client.SendFormAsync($"/people/{account.Id}", "give", ("RoleId", "filer"), ("UnitId", from.Id.ToString()))).TextAsync()).ShouldContain("已并入其他单位");
        (await (await application.Client.GetAsync("/units/new")).TextAsync()).ShouldNotContain(from.Name);
        (await (await application.Client.GetAsync("/units")).TextAsync()).ShouldContain("已合并的单位");
        (await (await application.Client.GetAsync($"/units/{from.Id}")).TextAsync()).ShouldContain("已并入");
    }

    [Fact]
    public async Task Who_does_not_keep_units_merges_none()
    {
        var (from, into, _) = await FileAsync();
        var head = Viewers.With(new Grant(Role.UnitHead, from.Id, null, [into.Id]), new Grant(Role.Reviewer, null, null, []));

        await Should.ThrowAsync<NotPermittedException>(() => Merge.RunAsync(head, from.Id, into.Id, from.Name, true, CancellationToken.None));
        await Should.ThrowAsync<NotPermittedException>(() => Merge.PreviewAsync(head, from.Id, into.Id, CancellationToken.None));
    }

    // Two units with a project of one name in both, roles, a unit below, a changed draft and a log: a row in every table of a unit.
    private async Task<(Unit From, Unit Into, string Name)> FileAsync()
    {
        var (from, into, below) = (New("甲站"), New("乙中心"), New("甲站分站"));
        below.Department = from;
        await SaveAsync(from, into, below);
        var both = await application.AccountAsync("b" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, from.Id), (Role.Filer, into.Id));
        await application.AccountAsync("o" + Guid.NewGuid().ToString("N")[..8], (Role.UnitHead, from.Id));
        both.Name.ShouldNotBeEmpty();
        var name = "设备购置" + Guid.NewGuid().ToString("N")[..6];
        await using var context = await application.OpenDatabaseAsync();
        var records = new ProjectRecords(context);
        context.Units.AttachRange(from, into);
        records.Project(into, name, year: 2026);
        var clash = records.Project(from, name, year: 2026);
        var other = records.Project(from, name + "二", year: 2025);
        await context.SaveChangesAsync();
        context.Changes.AddRange(clash.Rename(name + "改", new("1", "某人"), DateTimeOffset.UtcNow));
        context.Changes.AddRange(clash.Rename(name, new("1", "某人"), DateTimeOffset.UtcNow));
        context.ProjectEvents.Add(new ProjectEvent(other, ProjectEventKind.Copied, new("1", "某人"), DateTimeOffset.UtcNow));
        var (someone, now) = (new Actor("1", "某人"), DateTimeOffset.UtcNow);
        var filing = clash.Filing(FormKind.Declaration)!;
        var edited = filing.Open();
        edited.Indicators.Add(new Domain.Forms.Indicator { Name = "购置台数" });
        clash.Rewrite(filing, edited, now);
        context.Assignments.Add(Assignment.Ask(
            filing, new AssignmentWish([edited.Indicators[0].Id], both.Id, both.Name, new DateOnly(2026, 9, 1), null), someone, new DateOnly(2026, 8, 1), now).Assignment!);
        var submitted = filing.Take(FlowStep.Submit, new Decision(someone, now), needsConfirmation: false);
        var withdrawn = filing.Take(FlowStep.Withdraw, new Decision(someone, now), needsConfirmation: false);
        context.AddRange(submitted.Version!, submitted.Record!, withdrawn.Record!);
        context.Extensions.Add(new Extension(other, FormKind.Declaration, new DateOnly(2025, 12, 1), "延期", someone, now));
        context.Explanations.Add(new Explanation(
            filing, new Finding("goal.missing", Severity.Explain, new FindingPlace("goals.annual", "年度总体目标"), "没有目标", null, null, new Citation("内部规程")), "由上级安排", someone, now));
        context.LibraryIndicators.Add(IndicatorProposal.Create(from, LibraryRequests.Indicator("甲站指标" + name), (Guid.NewGuid(), "某人"), now));
        var bytes = "%PDF-1.4 材料 %%EOF"u8.ToArray();
        var evidence = new EvidenceFile(filing, Guid.NewGuid(), "材料.pdf", EvidenceType.Of(bytes)!, bytes, someone, now);
        context.AddRange(
            new Comment(filing, CommentedCell.Find(filing.Open(), "goals.annual", null)!, "请写明依据", someone, now),
            evidence, new EvidenceContent(evidence, bytes), new Rectification(filing, "限期整改", new DateOnly(2026, 9, 1), someone, now),
            new MoneyEntry(clash, new MoneyLine(new DateOnly(2026, 1, 1), MoneyKind.Budget, FundingSource.Fiscal, 100m, null), someone, now));
        await context.SaveChangesAsync();
        return (from, into, name);
    }

    private static Unit New(string name) => Unit.Create(name + Guid.NewGuid().ToString("N")[..8], "central");

    private async Task SaveAsync(params Unit[] units)
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.AddRange(units);
        await context.SaveChangesAsync();
    }

    private static Task<long> CountAsync(PerfBudgetContext context, string table, Guid unit) =>
        context.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table}\" WHERE unit_id = @unit", new NpgsqlParameter("unit", unit)).SingleAsync();
}

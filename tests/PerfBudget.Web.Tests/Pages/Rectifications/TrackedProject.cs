using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;

namespace PerfBudget.Web.Tests.Pages.Rectifications;

/// <summary>A project on record whose tracking in Shanghai's form is half done, and people around it.</summary>
internal sealed class TrackedProject
{
    private readonly Unit _unit = Unit.Create("甲县图书馆" + Guid.NewGuid().ToString("N")[..8], "shanghai");
    private readonly Unit _other = Unit.Create("乙县档案馆" + Guid.NewGuid().ToString("N")[..8], "shanghai");

    public Project Project { get; private set; } = null!;

    public Indicator Machines { get; } = new()
    {
        Level1 = "产出指标", Level2 = "数量指标", Name = "更新设备数量", Target = TargetValue.Parse("≥20台"), Expected = TargetValue.Parse("≥12台"), Actual = TargetValue.Parse("6台"),
    };

    public Viewer Filer => Viewers.With(new Grant(Role.Filer, _unit.Id, null, []));

    public Viewer Head => Viewers.With(new Grant(Role.UnitHead, _unit.Id, null, []));

    public Viewer Stranger => Viewers.With(new Grant(Role.Filer, _other.Id, null, []));

    public Guid UnitId => _unit.Id;

    public static async Task<TrackedProject> AddAsync(RunningApplication application, FilingState state = FilingState.Approved)
    {
        var tracked = new TrackedProject();
        var project = tracked.Project = Project.Create(tracked._unit, new FiscalYear(2026), "设备更新" + Guid.NewGuid().ToString("N")[..6]);
        var file = new FormContent { Kind = FormKind.Tracking, Year = new FiscalYear(2026) };
        file.Tracking.Period = WrittenValues.Period("2026-01-01 2026-08-31");
        file.Funding.Unit = MoneyUnit.Yuan;
        file.Funding.Set(FundingSource.Total, FundingMeasure.Budget, new Written<decimal>("1000000", 1_000_000));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Executed, new Written<decimal>("650000", 650_000));
        file.Indicators.Add(tracked.Machines);
        project.Put(file, "shanghai/tracking", state, DateTimeOffset.UtcNow);
        await using var context = await application.OpenDatabaseAsync();
        context.AddRange(tracked._unit, tracked._other, project);
        await context.SaveChangesAsync();
        return tracked;
    }
}

using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Checks;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Checks;

/// <summary>What of the record stands beside a form when it is checked.</summary>
[Collection(WebTests.Name)]
public sealed class CheckFormTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Goal = "为全区三十二所中小学更换教室照明灯具，改造后教室桌面照度全部达到国家标准，学生和家长满意度不低于九成。";

    private readonly Unit _unit = Unit.Create("示例教育局" + Guid.NewGuid().ToString("N")[..8], "shanghai");

    [Theory]
    [InlineData(FilingState.Approved, true)]
    [InlineData(FilingState.Draft, false)]
    [InlineData(FilingState.Returned, false)]
    public async Task Only_an_approved_declaration_is_held_against_the_tracking(FilingState state, bool isHeld)
    {
        var project = Project.Create(_unit, new FiscalYear(2026), "照明改造");
        var declared = new FormContent { Kind = FormKind.Declaration };
        declared.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "更换灯具数量", Target = TargetValue.Parse("≥1200套") });
        project.Put(declared, null, state, DateTimeOffset.UtcNow);
        var tracked = new FormContent { Kind = FormKind.Tracking };
        tracked.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "灯具验收合格率", Target = TargetValue.Parse("≥98%") });
        project.Put(tracked, null, FilingState.Draft, DateTimeOffset.UtcNow);

        (await CodesAsync(project, FormKind.Tracking)).Contains("across.dropped").ShouldBe(isHeld);
    }

    [Theory]
    [InlineData("照明改造", null, true)]
    [InlineData("校园照明改造", "JY-0017", true)]
    [InlineData("校园照明改造", null, false)]
    public async Task Last_years_form_is_that_of_the_same_name_or_else_of_the_same_code(string nameBefore, string? codeBefore, bool isHeld)
    {
        var before = With(Project.Create(_unit, new FiscalYear(2025), nameBefore), codeBefore, FilingState.Approved);
        var project = With(Project.Create(_unit, new FiscalYear(2026), "照明改造"), "JY-0017", FilingState.Draft);

        (await CodesAsync(project, FormKind.Declaration, before)).Contains("across.lastyear.goal").ShouldBe(isHeld);
    }

    private static Project With(Project project, string? code, FilingState state)
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Goals.Annual = Goal;
        file.Project.Code = code;
        project.Put(file, null, state, DateTimeOffset.UtcNow);
        return project;
    }

    private async Task<string[]> CodesAsync(Project project, FormKind kind, Project? other = null)
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        context.Projects.Add(project);
        if (other is not null)
        {
            context.Projects.Add(other);
        }

        await context.SaveChangesAsync();
        var form = await application.Services.GetRequiredService<CheckForm>().RunAsync(Viewers.OfEverything, project.Id, kind, CancellationToken.None);
        return [.. form!.Findings.Select(one => one.Finding.Code)];
    }
}

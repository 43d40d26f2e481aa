using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Checks;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>A project whose declaration is in a state.</summary>
/// <param name="State">The state; null where nothing is filed.</param>
/// <param name="Project">The project.</param>
/// <param name="Explanation">One that the declaration owes, written.</param>
/// <param name="Rectification">One that the tracking was ordered, answered.</param>
internal sealed record FiledProject(FilingState? State, Project Project, Explanation? Explanation = null, Rectification? Rectification = null);

/// <summary>A unit with a project in every state, its department, its finance office, and a unit that has nothing to do with it.</summary>
internal sealed class FiledProjects
{
    /// <summary>The year of the projects.</summary>
    public const int Year = 2031;

    private readonly Unit _department = Unit.Create("甲市教育局" + Guid.NewGuid(), "shanghai");
    private readonly Unit _office = Unit.Create("甲市财政局" + Guid.NewGuid(), "shanghai");

    private FiledProjects()
    {
        Unit.Department = _department;
        _office.IsFinanceOffice = true;
    }

    /// <summary>The unit whose projects they are.</summary>
    public Unit Unit { get; } = Unit.Create("甲市实验学校" + Guid.NewGuid(), "shanghai");

    /// <summary>A unit of another place.</summary>
    public Unit Other { get; } = Unit.Create("乙市水务局" + Guid.NewGuid(), "beijing");

    /// <summary>The projects, the one without a form first.</summary>
    public List<FiledProject> All { get; } = [];

    /// <summary>Puts them on record.</summary>
    public static async Task<FiledProjects> FileAsync(RunningApplication application)
    {
        var projects = new FiledProjects();
        var check = application.Services.GetRequiredService<CheckFilings>();
        await using var context = await application.OpenDatabaseAsync();
        context.Units.AddRange(projects._department, projects.Unit, projects.Other, projects._office);
        foreach (var state in (FilingState?[])[null, .. Enum.GetValues<FilingState>()])
        {
            var project = Project.Create(projects.Unit, new FiscalYear(Year), $"校舍修缮{state?.Term() ?? "未填报"}{Guid.NewGuid().ToString("N")[..6]}");
            context.Projects.Add(project);
            var filed = new FiledProject(state, project);
            if (state is { } known)
            {
                filed = filed with { Explanation = await ExplainedAsync(context, check, project, known), Rectification = Ordered(project, known) };
                context.Add(filed.Explanation);
                context.Add(filed.Rectification);
            }

            projects.All.Add(filed);
        }

        await context.SaveChangesAsync();
        return projects;
    }

    /// <summary>Each way in which a role can stand to the unit whose projects are asked for.</summary>
    public IEnumerable<(string Where, Guid? Unit, Relation Relation)> Memberships(Role role)
    {
        if (role.MayBeHeldInUnit())
        {
            yield return ("本单位", Unit.Id, Relation.Own);
            yield return ("主管部门", _department.Id, Relation.Below);
            yield return ("别的单位", Other.Id, Relation.Other);
            yield return ("财政局", _office.Id, role.ReachesThePlaceOfAFinanceOffice() ? Relation.Below : Relation.Other);
        }

        if (role.MayBeHeldEverywhere())
        {
            yield return ("全部单位", null, Relation.Below);
        }
    }

    // A declaration that owes an explanation, which is written.
    private static async Task<Explanation> ExplainedAsync(PerfBudgetContext context, CheckFilings check, Project project, FilingState state)
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Goals.Outputs = "所需经费：租金12.5万元、电费3.2万元，合计18万元。";
        file.Indicators.Add(new Indicator { Name = "修缮面积" });
        project.Put(file, "shanghai/declaration", state, DateTimeOffset.UtcNow);
        var filing = project.Filing(FormKind.Declaration)!;
        var owed = (await check.RunAsync(context, [(project, filing)], null, CancellationToken.None))[0].Findings.First(one => one.IsOwed);
        return new Explanation(filing, owed.Finding, "由上级安排", new Actor("x", "某人"), new DateTimeOffset(Year, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    // A tracking that was ordered to be mended, which is answered.
    private static Rectification Ordered(Project project, FilingState state)
    {
        project.Put(new FormContent { Kind = FormKind.Tracking }, "shanghai/tracking", state, DateTimeOffset.UtcNow);
        var order = new Rectification(project.Filing(FormKind.Tracking)!, "补齐资料", new DateOnly(Year, 9, 30), new Actor("x", "某人"), DateTimeOffset.UtcNow);
        order.Reply("已补齐", new Actor("y", "另一人"), DateTimeOffset.UtcNow);
        return order;
    }
}

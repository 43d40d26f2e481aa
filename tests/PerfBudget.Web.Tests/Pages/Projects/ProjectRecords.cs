using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Tests.Pages.Projects;

/// <summary>Puts projects on record for a test.</summary>
internal sealed class ProjectRecords(PerfBudgetContext context)
{
    public static readonly DateTimeOffset Start = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private int _made;

    public Unit Unit(string name, Unit? department = null)
    {
        var unit = Domain.Units.Unit.Create(name, "central");
        unit.Department = department;
        context.Units.Add(unit);
        return unit;
    }

    /// <summary>A project with the stages named; each is filed a minute after the one before.</summary>
    public Project Project(Unit unit, string name, string? code = null, decimal? yuan = null, int year = 2025, params (FormKind Kind, FilingState State)[] stages)
    {
        var project = Domain.Projects.Project.Create(unit, new FiscalYear(year), name);
        foreach (var (kind, state) in stages.Length > 0 ? stages : [(FormKind.Declaration, FilingState.Draft)])
        {
            var file = new FormContent { Kind = kind, Year = new FiscalYear(year) };
            file.Project.Name = new CodedName(null, name);
            file.Project.Code = code;
            file.Project.Unit = new CodedName(null, unit.Name);
            file.Funding.Set(FundingSource.Total, FundingMeasure.Budget, yuan is { } amount ? new Written<decimal>($"{amount}", amount) : null);
            project.Put(file, null, state, Start.AddMinutes(++_made));
        }

        context.Projects.Add(project);
        return project;
    }
}

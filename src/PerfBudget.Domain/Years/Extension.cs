using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Years;

/// <summary>延期: the finance office lets one project file a stage later than the year's deadline.</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    /// <summary>A new one.</summary>
    public Extension(Project project, Stage stage, DateOnly until, string reason, Actor by, DateTimeOffset at)
    {
        (ProjectId, UnitId, Kind, Number) = (project.Id, project.UnitId, stage.Kind, stage.Number);
        (Until, Reason, PersonId, PersonName, At) = (until, reason, by.Id, by.Name, at);
    }

    /// <summary>The identity; a later one stands in place of an earlier one.</summary>
    public long Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>Its unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The form.</summary>
    public FormKind Kind { get; private set; }

    /// <summary>期次.</summary>
    public int Number { get; private set; }

    /// <summary>The last day of filing.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who granted it, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who granted it, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Flow;

/// <summary>Who takes a step, when and why.</summary>
/// <param name="By">The person.</param>
/// <param name="At">The time.</param>
/// <param name="Reason">理由; null where none was given.</param>
public sealed record Decision(Actor By, DateTimeOffset At, string? Reason = null);

/// <summary>One line of a filing's log (办理记录): who took which step when and why. Lines are added, never changed.</summary>
public sealed class FlowRecord
{
    private FlowRecord()
    {
    }

    internal FlowRecord(Filing filing, FlowStep step, FilingState before, FilingState after, Decision decision)
    {
        (FilingId, UnitId, Step, Before, After) = (filing.Id, filing.UnitId, step, before, after);
        (PersonId, PersonName, At, Reason) = (decision.By.Id, decision.By.Name, decision.At, decision.Reason);
        VersionNumber = filing.LastVersion;
    }

    /// <summary>The identity; later lines have greater ones.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The step.</summary>
    public FlowStep Step { get; private set; }

    /// <summary>The state before.</summary>
    public FilingState Before { get; private set; }

    /// <summary>The state after.</summary>
    public FilingState After { get; private set; }

    /// <summary>理由 or 意见.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The newest version after the step; 0 where none is kept yet.</summary>
    public int VersionNumber { get; private set; }
}

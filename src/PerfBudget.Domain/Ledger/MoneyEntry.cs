using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Ledger;

/// <summary>
/// One line of a project's money ledger (资金台账). A line is never changed: a mistake is struck out with a reason (作废), stays to be seen, and
/// counts no more.
/// </summary>
public sealed class MoneyEntry
{
    /// <summary>The most characters of a note and of a reason.</summary>
    public const int NoteLength = 200;

    /// <summary>The greatest amount in yuan, either way.</summary>
    public const decimal Most = 999_999_999_999.99m;

    private MoneyEntry()
    {
    }

    /// <summary>A new line.</summary>
    /// <param name="project">The project.</param>
    /// <param name="line">What it says.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="at">When.</param>
    public MoneyEntry(Project project, MoneyLine line, Actor by, DateTimeOffset at)
    {
        (ProjectId, UnitId, On, Kind, SourceId, Yuan, Note) = (project.Id, project.UnitId, line.On, line.Kind, line.Source.Id, line.Yuan, line.Note);
        (PersonId, PersonName, At) = (by.Id, by.Name, at);
    }

    /// <summary>The identity.</summary>
    public long Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>Its unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The day of the decision, the receipt or the payment.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What it records.</summary>
    public MoneyKind Kind { get; private set; }

    /// <summary>The name of its <see cref="FundingSource"/>.</summary>
    public string SourceId { get; private set; } = "";

    /// <summary>Where the money comes from.</summary>
    public FundingSource Source => FundingSource.FromId(SourceId) ?? FundingSource.Other;

    /// <summary>The amount in yuan; negative where money is taken back.</summary>
    public decimal Yuan { get; private set; }

    /// <summary>摘要或文号; null where none was given.</summary>
    public string? Note { get; private set; }

    /// <summary>Who wrote it, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who wrote it, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why it was struck out; null while it counts.</summary>
    public string? StruckReason { get; private set; }

    /// <summary>Who struck it out.</summary>
    public string? StruckByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? StruckAt { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => StruckAt is null;

    /// <summary>Strikes it out.</summary>
    /// <exception cref="InvalidOperationException">It is struck out already.</exception>
    public void Strike(string reason, Actor by, DateTimeOffset at)
    {
        if (!Counts)
        {
            throw new InvalidOperationException("The line is struck out already.");
        }

        (StruckReason, StruckByName, StruckAt) = (reason, by.Name, at);
    }
}

/// <summary>What a line of the ledger says.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Source">Where the money comes from.</param>
/// <param name="Yuan">The amount in yuan.</param>
/// <param name="Note">摘要或文号.</param>
public sealed record MoneyLine(DateOnly On, MoneyKind Kind, FundingSource Source, decimal Yuan, string? Note);

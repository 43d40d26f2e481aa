using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Filings;

/// <summary>One stage of a project as it is filed (填报): its form's contents, and where it stands. The steps in <c>Flow</c> take it from state to state.</summary>
public sealed class Filing
{
    private Filing()
    {
    }

    internal Filing(Guid id, Guid projectId, Guid unitId, Stage stage) =>
        (Id, ProjectId, UnitId, Kind, Number) = (id, projectId, unitId, stage.Kind, stage.Number);

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The unit that files; the same as the project's.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The form.</summary>
    public FormKind Kind { get; private set; }

    /// <summary>期次: which of the year's trackings; 1 for the other forms.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The stage.</summary>
    public Stage Stage => new(Kind, Number);

    /// <summary>Where it stands.</summary>
    public FilingState State { get; internal set; }

    /// <summary>The layout that the form follows; null for that of the unit's place.</summary>
    public string? Layout { get; internal set; }

    /// <summary>The contents, as <see cref="StoredContent"/> writes them, or wrote them once.</summary>
    public string Content { get; internal set; } = "";

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>The version: how many changes have been made to it.</summary>
    public int Sequence { get; internal set; }

    /// <summary>The number of the newest version that is kept; 0 where none is.</summary>
    public int LastVersion { get; internal set; }

    /// <summary>The number of the version that is in force; null before the first approval.</summary>
    public int? ApprovedVersion { get; internal set; }

    /// <summary>When it was last submitted; null before that.</summary>
    public DateTimeOffset? SubmittedAt { get; internal set; }

    /// <summary>Who submitted it last, for the machine.</summary>
    public string? SubmittedBy { get; internal set; }

    /// <summary>When the finance office began to review what was submitted; null before that, and again after each return.</summary>
    public DateTimeOffset? ReviewBegunAt { get; internal set; }

    /// <summary>What the check book said of it when it was submitted.</summary>
    public FindingCounts Findings { get; private set; } = FindingCounts.None;

    /// <summary>Whether what was approved is being changed (调整): the approved version is in force until this one is approved.</summary>
    public bool IsAdjustment => ApprovedVersion is not null && State != FilingState.Approved;

    /// <summary>While it is being changed, the number of the version that stays in force; else null.</summary>
    public int? StillInForce => IsAdjustment ? ApprovedVersion : null;

    /// <summary>The number of the version whose contents it has while nobody may write it; 0 where none is kept.</summary>
    public int StandingVersion => State == FilingState.Approved ? ApprovedVersion ?? LastVersion : LastVersion;

    /// <summary>Whether the unit may write: drafts and what was returned.</summary>
    public bool IsEditable => State is FilingState.Draft or FilingState.Returned;

    /// <summary>The number of the next change.</summary>
    /// <exception cref="InvalidOperationException">The filing may not be edited where it stands.</exception>
    public int NextSequence() => IsEditable
        ? ++Sequence
        : throw new InvalidOperationException($"A filing that is {State} is not edited.");

    /// <summary>Says that somebody of the finance office has begun to review.</summary>
    public void BeginReview(DateTimeOffset now) => ReviewBegunAt ??= State == FilingState.InReview ? now : null;

    /// <summary>Keeps what the check book said when it was submitted.</summary>
    public void Note(FindingCounts findings) => Findings = findings;

    /// <summary>The contents as a project file.</summary>
    public FormContent Open() => StoredContent.Read(Content);

    internal void Write(FormContent file, string? layout, FilingState state, DateTimeOffset now)
    {
        Content = StoredContent.Write(file);
        (Layout, State, UpdatedAt) = (layout, state, now);
    }
}

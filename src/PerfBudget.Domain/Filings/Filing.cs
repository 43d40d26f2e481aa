using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Filings;

/// <summary>One stage of a project as it is filed: its form's contents, and where it stands.</summary>
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
    public FilingState State { get; private set; }

    /// <summary>The layout that the form follows; null for that of the unit's place.</summary>
    public string? Layout { get; private set; }

    /// <summary>The contents, as <see cref="FormContentJson"/> writes them.</summary>
    public string Content { get; private set; } = "";

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The version: how many changes have been made to it.</summary>
    public int Sequence { get; private set; }

    /// <summary>The number of the newest version that is kept; 0 where none is.</summary>
    public int LastVersion { get; private set; }

    /// <summary>The number of the version that is in force; null before the first approval.</summary>
    public int? ApprovedVersion { get; private set; }

    /// <summary>When it was last submitted; null before that.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who submitted it last, for the machine.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>When the finance office began to review what was submitted; null before that, and again after each return.</summary>
    public DateTimeOffset? ReviewBegunAt { get; private set; }

    /// <summary>What the check book said of it when it was submitted.</summary>
    public FindingCounts Findings { get; private set; } = FindingCounts.None;

    /// <summary>Whether what was approved is being changed (调整): the approved version is in force until this one is approved.</summary>
    public bool IsAdjustment => ApprovedVersion is not null && State != FilingState.Approved;

    /// <summary>While it is being changed, the number of the version that stays in force; else null.</summary>
    public int? StillInForce => IsAdjustment ? ApprovedVersion : null;

    /// <summary>Whether the unit may write: drafts and what was returned.</summary>
    public bool IsEditable => State is FilingState.Draft or FilingState.Returned;

    /// <summary>The number of the next change.</summary>
    /// <exception cref="InvalidOperationException">The filing may not be edited where it stands.</exception>
    public int NextSequence() => IsEditable
        ? ++Sequence
        : throw new InvalidOperationException($"A filing that is {State} is not edited.");

    /// <summary>Says that somebody of the finance office has begun to review.</summary>
    public void BeginReview(DateTimeOffset now) => ReviewBegunAt ??= State == FilingState.InReview ? now : null;

    /// <summary>Takes a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="decision">Who takes it, when and why.</param>
    /// <param name="needsConfirmation">Whether the unit's head confirms in this year.</param>
    /// <param name="inForce">The version in force, where there is one: what an abandoned adjustment goes back to.</param>
    /// <param name="unit">The unit in which the form writes amounts: what the history says of an abandoned adjustment; null for the contents' own.</param>
    /// <returns>The line of the log and the version to keep, or why the step cannot be taken.</returns>
    public StepTaken Take(FlowStep step, Decision decision, bool needsConfirmation, FilingVersion? inForce = null, MoneyUnit? unit = null)
    {
        if (step.LeadsTo(State, needsConfirmation, IsAdjustment) is not { } after)
        {
            return StepTaken.Refused($"这张表{State.Term()}，不能{step.Term()}");
        }

        if (Objection(step, decision) is { } objection)
        {
            return StepTaken.Refused(objection);
        }

        IReadOnlyList<CellChange> changes = [];
        if (step == FlowStep.AbandonAdjustment)
        {
            changes = Rewrite((inForce ?? throw new ArgumentNullException(nameof(inForce))).Content, ChangeOrigin.Abandoned, decision, unit);
            Layout = inForce.Layout;
        }

        var before = State;
        var version = step.KeepsVersion() || IsApprovedElsewhere ? new FilingVersion(this, ++LastVersion, step.KeepsVersion() ? step : FlowStep.Approve, decision) : null;
        (State, UpdatedAt) = (after, decision.At);
        ReviewBegunAt = null;
        if (step == FlowStep.Submit)
        {
            (SubmittedAt, SubmittedBy) = (decision.At, decision.By.Id);
        }

        if (step == FlowStep.Approve || (step == FlowStep.Adjust && version is not null))
        {
            ApprovedVersion = LastVersion;
        }

        return new StepTaken(new FlowRecord(this, step, before, after, decision), version, null) { Changes = changes };
    }

    /// <summary>Keeps what the check book said when it was submitted.</summary>
    public void Note(FindingCounts findings) => Findings = findings;

    /// <summary>Takes over what an approved adjustment of the declaration changed.</summary>
    /// <returns>The line of the log with the entries of the history; null where nothing changed, or where the form is settled.</returns>
    public StepTaken? CarryOver(AgreedContent agreed, Decision decision)
    {
        var file = Open();
        agreed.WriteInto(file);
        var content = FormContentJson.Write(file).ToJsonString();
        if (!IsEditable || content == Content)
        {
            return null;
        }

        var changes = Rewrite(content, ChangeOrigin.CarriedOver, decision, null);
        UpdatedAt = decision.At;
        return new StepTaken(new FlowRecord(this, FlowStep.CarryOver, State, State, decision), null, null) { Changes = changes };
    }

    // Other contents as a whole, each cell that differs with its entry in the history. The version grows even where only the writing differs.
    private IReadOnlyList<CellChange> Rewrite(string content, ChangeOrigin origin, Decision decision, MoneyUnit? unit)
    {
        var before = Open();
        Content = content;
        var changes = RewrittenCells.Between(this, before, Open(), unit, origin, decision);
        Sequence += changes.Count == 0 ? 1 : 0;
        return changes;
    }

    // Brought in as approved by an import: no version has been kept of it yet.
    private bool IsApprovedElsewhere => State == FilingState.Approved && ApprovedVersion is null;

    private string? Objection(FlowStep step, Decision decision) => step switch
    {
        _ when step.NeedsReason() && string.IsNullOrWhiteSpace(decision.Reason) => $"请写明{step.Term()}的理由",
        _ when decision.Reason?.Length > FlowSteps.ReasonLength => $"理由最多 {FlowSteps.ReasonLength} 字",
        FlowStep.Withdraw when ReviewBegunAt is not null => "财政部门已经开始审核，不能撤回；如需修改，请联系审核人员退回",
        FlowStep.Approve when SubmittedBy == decision.By.Id => "这张表是您提交的，须由另一人批复",
        _ => null,
    };

    /// <summary>The contents as a project file.</summary>
    public FormContent Open()
    {
        using var json = JsonDocument.Parse(Content);
        return FormContentJson.Read(json.RootElement);
    }

    internal void Write(FormContent file, string? layout, FilingState state, DateTimeOffset now)
    {
        Content = FormContentJson.Write(file).ToJsonString();
        (Layout, State, UpdatedAt) = (layout, state, now);
    }
}

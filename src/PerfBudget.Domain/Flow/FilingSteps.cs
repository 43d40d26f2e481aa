using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Flow;

/// <summary>The steps (办理) that take a filing from state to state. Nothing else changes where it stands.</summary>
public static class FilingSteps
{
    /// <summary>Takes a step.</summary>
    /// <param name="filing">The form.</param>
    /// <param name="step">The step.</param>
    /// <param name="decision">Who takes it, when and why.</param>
    /// <param name="needsConfirmation">Whether the unit's head confirms in this year.</param>
    /// <param name="inForce">The version in force, where there is one: what an abandoned adjustment goes back to.</param>
    /// <param name="unit">The unit in which the form writes amounts: what the history says of an abandoned adjustment; null for the contents' own.</param>
    /// <returns>The line of the log and the version to keep, or why the step cannot be taken.</returns>
    public static StepTaken Take(this Filing filing, FlowStep step, Decision decision, bool needsConfirmation, FilingVersion? inForce = null, MoneyUnit? unit = null)
    {
        if (PossibleSteps.Objection(filing, step, decision.By, needsConfirmation) is { } impossible)
        {
            return StepTaken.Refused(impossible);
        }

        if (Objection(step, decision) is { } objection)
        {
            return StepTaken.Refused(objection);
        }

        IReadOnlyList<CellChange> changes = [];
        if (step == FlowStep.AbandonAdjustment)
        {
            changes = Rewrite(filing, (inForce ?? throw new ArgumentNullException(nameof(inForce))).Content, ChangeOrigin.Abandoned, decision, unit);
            filing.Layout = inForce.Layout;
        }

        var (before, after) = (filing.State, step.LeadsTo(filing.State, needsConfirmation, filing.IsAdjustment)!.Value);
        var version = step.KeepsVersion() || IsApprovedElsewhere(filing) ? new FilingVersion(filing, ++filing.LastVersion, step.KeepsVersion() ? step : FlowStep.Approve, decision) : null;
        (filing.State, filing.UpdatedAt) = (after, decision.At);
        filing.ReviewBegunAt = null;
        if (step == FlowStep.Submit)
        {
            (filing.SubmittedAt, filing.SubmittedBy) = (decision.At, decision.By.Id);
        }

        if (step == FlowStep.Approve || (step == FlowStep.Adjust && version is not null))
        {
            filing.ApprovedVersion = filing.LastVersion;
        }

        return new StepTaken(new FlowRecord(filing, step, before, after, decision), version, null) { Changes = changes };
    }

    /// <summary>Takes over what an approved adjustment of the declaration changed.</summary>
    /// <param name="filing">A tracking or a self-evaluation.</param>
    /// <param name="agreed">What the declaration now says.</param>
    /// <param name="decision">Who approved it, when and why.</param>
    /// <returns>The line of the log with the entries of the history; null where nothing changed, or where the form is settled.</returns>
    public static StepTaken? Follow(this Filing filing, AgreedContent agreed, Decision decision)
    {
        var file = filing.Open();
        var before = StoredContent.Write(file); // not the kept text, which may be written as an earlier schema has it
        agreed.WriteInto(file);
        var content = StoredContent.Write(file);
        if (!filing.IsEditable || content == before)
        {
            return null;
        }

        var changes = Rewrite(filing, content, ChangeOrigin.CarriedOver, decision, null);
        filing.UpdatedAt = decision.At;
        return new StepTaken(new FlowRecord(filing, FlowStep.CarryOver, filing.State, filing.State, decision), null, null) { Changes = changes };
    }

    // Other contents as a whole, each cell that differs with its entry in the history. The version grows even where only the writing differs.
    private static IReadOnlyList<CellChange> Rewrite(Filing filing, string content, ChangeOrigin origin, Decision decision, MoneyUnit? unit)
    {
        var before = filing.Open();
        filing.Content = content;
        var changes = RewrittenCells.Between(filing, before, filing.Open(), unit, origin, decision);
        filing.Sequence += changes.Count == 0 ? 1 : 0;
        return changes;
    }

    // Brought in as approved by an import: no version has been kept of it yet.
    private static bool IsApprovedElsewhere(Filing filing) => filing.State == FilingState.Approved && filing.ApprovedVersion is null;

    private static string? Objection(FlowStep step, Decision decision) => step switch
    {
        _ when step.NeedsReason() && string.IsNullOrWhiteSpace(decision.Reason) => $"请写明{step.Term()}的理由",
        _ when decision.Reason?.Length > FlowSteps.ReasonLength => $"理由最多 {FlowSteps.ReasonLength} 字",
        _ => null,
    };
}

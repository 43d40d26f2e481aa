using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.UseCases.Editing;

/// <summary>One sending of edits, applied one after the other to an open form; nothing is written to the record here.</summary>
internal sealed class EditRound(
    Filing filing, EditedForm form, List<CellChange> known, Actor editor, DateTimeOffset now)
{
    private readonly List<(SentEdit Sent, EditResult Result)> _results = [];

    /// <summary>A cell in typing keeps one entry of the history for so long.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(10);

    public EditedForm Form => form;

    public bool HasChanged { get; private set; }

    /// <summary>The entries of the history that are to be added.</summary>
    public List<CellChange> New { get; } = [];

    /// <summary>Applies one edit.</summary>
    /// <param name="sent">The edit.</param>
    /// <param name="objection">Why it may not be, where the record says so; else null.</param>
    public void Apply(SentEdit sent, string? objection)
    {
        var edit = new CellEdit(sent.Field, sent.Row, sent.Base, sent.Text);
        if (!form.Scope.Writes(edit.Field, edit.Row))
        {
            Say(sent, EditStatus.Refused, EditScope.Refusal);
            return;
        }

        var own = known.FindLast(change => change.IsOf(edit) && IsOfSender(change, sent));
        if (own?.BrowserSequence >= sent.Seq)
        {
            Say(sent, EditStatus.Saved);
        }
        else if ((objection ?? Objection(sent, edit)) is { } reason)
        {
            Say(sent, EditStatus.Refused, reason);
        }
        else if (known.FindLast(change => change.IsOf(edit) && change.Sequence > sent.Base && !IsOfSender(change, sent)) is { } later && !IsSame(edit))
        {
            _results.Add((sent, new EditResult(sent.Browser, sent.Seq, EditStatus.Conflict, later.Sequence, By: later.PersonName)));
        }
        else
        {
            Write(sent, edit, own);
        }
    }

    public EditAnswer Answer() => new(filing.Sequence, [.. _results.Select(Complete)]);

    private void Write(SentEdit sent, CellEdit edit, CellChange? own)
    {
        var outcome = CellEditing.Apply(form.File, edit, form.Layout.Unit, form.Layout.Names.Of(edit.Field, form.File));
        if (outcome.Refusal is not null)
        {
            Say(sent, EditStatus.Refused, outcome.Refusal);
            return;
        }

        var isGrowing = own is { IsTyping: true } && now - own.At < OneSitting && known.FindLast(change => change.IsOf(edit)) == own;
        if (outcome.IsChange || isGrowing)
        {
            var (browser, version) = (new BrowserEdit(sent.Browser, sent.Seq, sent.Typing, sent.CameFrom), filing.NextSequence());
            if (isGrowing)
            {
                own!.Grow(filing, outcome.After, browser, now);
            }
            else
            {
                var change = new CellChange(filing, edit, outcome, editor, browser, now);
                New.Add(change);
                known.Add(change);
            }

            HasChanged = true;
            form.Changed();
            Say(sent, EditStatus.Saved, warning: outcome.Warning, version: version);
        }
        else
        {
            Say(sent, EditStatus.Saved, warning: outcome.Warning);
        }
    }

    private string? Objection(SentEdit sent, CellEdit edit)
    {
        if (form.AgreedContent?.Locks(edit.Field, edit.Row) == true)
        {
            return AgreedContent.Refusal;
        }

        if (sent.Text is null && edit.Field == IndicatorRowEdit.Row
            && known.FindLast(change => change.Row == sent.Row && change.Sequence > sent.Base && !IsOfSender(change, sent)) is { } other)
        {
            return $"{other.PersonName}刚改过这一行，请看过再删";
        }

        return IndicatorRowEdit.IsOne(edit.Field) || form.Shown.ContainsKey((edit.Field, edit.Row))
            || (edit.Field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal) && form.HasColumn(edit.Field))
            ? null
            : "这张表没有这一格";
    }

    // The page and the person: whoever knows the name of another's page does not write as its person.
    private bool IsOfSender(CellChange change, SentEdit sent) => change.BrowserId == sent.Browser && change.PersonId == editor.Id;

    private bool IsSame(CellEdit edit) =>
        EditableCell.Find(form.File, edit.Field, edit.Row, form.Layout.Unit) is { } cell && CellText.Read(cell, edit.Text, form.Layout.Unit) is { Refusal: null } read && read.Text == cell.Get();

    private void Say(SentEdit sent, EditStatus status, string? reason = null, string? warning = null, int? version = null) =>
        _results.Add((sent, new EditResult(sent.Browser, sent.Seq, status, version ?? filing.Sequence, Reason: reason, Warning: warning)));

    // The cell as it stands after all edits of the sending.
    private EditResult Complete((SentEdit Sent, EditResult Result) answer)
    {
        var cell = form.Scope.Sees(answer.Sent.Field, answer.Sent.Row) ? EditableCell.Find(form.File, answer.Sent.Field, answer.Sent.Row, form.Layout.Unit) : null;
        return answer.Result with
        {
            Text = cell?.Get(),
            Shown = form.Shown.GetValueOrDefault((answer.Sent.Field, answer.Sent.Row)),
            Target = ReadTarget.Of(cell),
        };
    }
}

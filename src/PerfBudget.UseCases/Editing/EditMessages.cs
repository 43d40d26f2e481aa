using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.Editing;

/// <summary>An edit as a browser sends it.</summary>
/// <param name="Browser">The page that made it.</param>
/// <param name="Seq">That page's own number for it.</param>
/// <param name="Field">The field's path.</param>
/// <param name="Row">The row, or null.</param>
/// <param name="Base">The version that the person had before their eyes.</param>
/// <param name="Text">The text; null clears.</param>
/// <param name="Typing">Whether the cell is still being typed.</param>
/// <param name="Origin">来源, as <see cref="ChangeOrigins.Id"/> names it; null where the page does not say.</param>
public sealed record SentEdit(Guid Browser, long Seq, string Field, string? Row, int Base, string? Text, bool Typing = false, string? Origin = null)
{
    /// <summary>来源, where the page names one that a browser may say. What it names otherwise is passed over: the text is worth more than where it came from.</summary>
    internal ChangeOrigin? CameFrom => ChangeOrigins.FromId(Origin) is { } origin && origin.IsOfBrowser() ? origin : null;

    /// <summary>Whether it can be an edit at all.</summary>
    public bool IsWhole => Field is { Length: > 0 and <= CellChange.FieldLength } && Seq > 0 && Browser != Guid.Empty;

    /// <summary>The same with the row in the one spelling that the history knows, so that no other spelling passes for another cell.</summary>
    public SentEdit Normal() => Guid.TryParse(Row, out var row) ? this with { Row = row.ToString() } : this;
}

/// <summary>Several edits in the order in which they were made.</summary>
public sealed record SentEdits(IReadOnlyList<SentEdit> Edits);

/// <summary>What became of a sent edit.</summary>
public enum EditStatus
{
    /// <summary>It stands in the record, now or since an earlier sending.</summary>
    Saved,

    /// <summary>It was refused; the reason says why.</summary>
    Refused,

    /// <summary>Somebody else wrote something different into the cell; nothing was changed.</summary>
    Conflict,
}

/// <summary>The answer to one edit.</summary>
/// <param name="Browser">As sent.</param>
/// <param name="Seq">As sent.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Version">The cell's version from now on.</param>
/// <param name="Text">The cell's text to be edited, as it stands in the record.</param>
/// <param name="Shown">The cell's text as the form prints it.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Warning">What looks wrong though it was saved.</param>
/// <param name="By">Whose value stands there, after a conflict.</param>
/// <param name="Target">How a target was understood: operator, number, unit.</param>
public sealed record EditResult(
    Guid Browser, long Seq, EditStatus Status, int Version, string? Text = null, string? Shown = null, string? Reason = null, string? Warning = null, string? By = null,
    ReadTarget? Target = null);

/// <summary>A target in its parts.</summary>
public sealed record ReadTarget(string? Operator, decimal? Number, string? Unit)
{
    /// <summary>The parts of a cell's text; null where the cell holds no target.</summary>
    public static ReadTarget? Of(EditableCell? cell) =>
        cell?.Type == FieldType.Target && TargetValue.Parse(cell.Get()) is { } target ? new ReadTarget(target.Operator?.Sign(), target.Number, target.Unit) : null;
}

/// <summary>The answers, and the version of the whole filing.</summary>
public sealed record EditAnswer(int Version, IReadOnlyList<EditResult> Results);

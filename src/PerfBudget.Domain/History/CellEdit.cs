using PerfBudget.Domain.Editing;

namespace PerfBudget.Domain.History;

/// <summary>
/// One change of one cell: what a person typed, what an import brings, what an undo or a restore puts back. Rows of indicators are
/// added, deleted and moved by edits too, of the fields of <see cref="IndicatorRowEdit"/>.
/// </summary>
/// <param name="Field">The field's path, such as <c>project.name</c> or <c>indicator.target</c>.</param>
/// <param name="Row">The indicator's identity or the person's place in the list; null for a field that stands alone.</param>
/// <param name="Base">The version of the filing that the person had before their eyes.</param>
/// <param name="Text">The text as written; null or blank clears the cell.</param>
public sealed record CellEdit(string Field, string? Row, int Base, string? Text);

/// <summary>What became of an edit.</summary>
/// <param name="Before">The cell's text before it.</param>
/// <param name="After">The canonical text that now stands in the cell; after a refusal the same as before.</param>
/// <param name="Refusal">Why the cell was left as it was, in a sentence for whoever typed; null where the edit was applied.</param>
/// <param name="Warning">What looks wrong in an edit that was applied all the same; null where nothing does.</param>
public sealed record EditOutcome(string? Before, string? After, string? Refusal = null, string? Warning = null)
{
    /// <summary>Whether the cell says something else than before.</summary>
    public bool IsChange => Refusal is null && Before != After;
}

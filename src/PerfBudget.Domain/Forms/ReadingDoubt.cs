namespace PerfBudget.Domain.Forms;

/// <summary>A cell of a document that its reader is not sure of (读取存疑): what is judged of it is for a person to look up in the
/// document.</summary>
/// <param name="Path">The field's path, <c>indicator.actual</c>, <c>money.total.budget</c> …; <c>indicator</c> for a whole row.</param>
/// <param name="Row">The identity of the indicator, where it is a cell of one.</param>
/// <param name="Text">The cell's text as printed; empty where the cell itself may be lost.</param>
public sealed record ReadingDoubt(string Path, Guid? Row, string Text)
{
    /// <summary>The path of a whole row of indicators.</summary>
    public const string WholeRow = "indicator";

    /// <summary>Whether the doubt is about a cell.</summary>
    /// <param name="path">The cell's path.</param>
    /// <param name="row">The identity of its indicator; null for a cell of no row.</param>
    public bool IsAbout(string path, Guid? row) => Row == row
        && (Path == path || (Path == WholeRow && path.StartsWith(WholeRow, StringComparison.Ordinal)));
}

namespace PerfBudget.Forms.Reading;

/// <summary>What was done with one cell of a form.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="By">The field path, <c>indicator.target</c>, <c>person</c>, <c>heading</c> or <c>diagnostic</c> that it went to.</param>
public sealed record Claim(SourceCell Cell, string By);

/// <summary>Something of a form that was repaired, guessed or could not be placed.</summary>
/// <param name="Line">The line of the document, from 1.</param>
/// <param name="Text">The cell's text.</param>
/// <param name="Message">What was done, and why, in one sentence.</param>
public sealed record Diagnostic(int Line, string Text, string Message);

/// <summary>The books of one form's reading: every cell that is not blank is claimed exactly once.</summary>
internal sealed class CellClaims
{
    private readonly HashSet<SourceCell> _claimed = new(ReferenceEqualityComparer.Instance);

    public List<Claim> Claims { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public const string Heading = "heading";
    public const string Unplaced = "diagnostic";

    public bool IsClaimed(SourceCell cell) => _claimed.Contains(cell);

    /// <summary>Enters what a cell was taken for. The first claim stands; the tests see that there is never a second.</summary>
    public void Claim(SourceCell cell, string by)
    {
        _claimed.Add(cell);
        if (cell.Whole is not { } whole)
        {
            Claims.Add(new Claim(cell, by));
        }
        else if (_claimed.Add(whole))
        {
            Claims.Add(new Claim(whole, by));
        }
        else
        {
            var first = Claims.FindIndex(claim => ReferenceEquals(claim.Cell, whole)); // its other part is entered
            Claims[first] = Claims[first] with { By = $"{Claims[first].By}, {by}" };
        }
    }

    public void ClaimAll(IEnumerable<SourceCell> cells, string by)
    {
        foreach (var cell in cells)
        {
            Claim(cell, by);
        }
    }

    public void Note(SourceCell cell, string message) => Diagnostics.Add(new Diagnostic(cell.Line, cell.Text, message));

    /// <summary>Enters a cell that found no place.</summary>
    public void LeaveOver(SourceCell cell, string message)
    {
        Claim(cell, Unplaced);
        Note(cell, message);
    }
}

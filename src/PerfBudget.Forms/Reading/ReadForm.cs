using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>One form as it was read from a document.</summary>
public sealed class ReadForm
{
    /// <summary>The document's name.</summary>
    public required string Source { get; init; }

    /// <summary>Which form of its document it is, from 1.</summary>
    public required int Index { get; init; }

    /// <summary>The first line of the document that belongs to the form, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>The last line of the document that belongs to the form.</summary>
    public required int LastLine { get; init; }

    /// <summary>What the form says.</summary>
    public required FormContent File { get; init; }

    /// <summary>What it prints for its fields.</summary>
    public required PrintedLabels Labels { get; init; }

    /// <summary>The layout that the form follows, such as <c>beijing/self-evaluation</c>; null where no profile knows it.</summary>
    public string? Form { get; set; }

    /// <summary>How many indicator rows were wholly blank, and left out.</summary>
    public int BlankRows => File.BlankRows;

    /// <summary>What was repaired, guessed or could not be placed.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>What every cell of the form was taken for.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

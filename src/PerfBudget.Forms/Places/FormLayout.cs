using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Places;

/// <summary>An official form of a place, as its profile describes it: which fields stand where on paper. It holds no arithmetic.</summary>
public sealed record FormLayout
{
    /// <summary>The name, such as <c>place/declaration</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The stage.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>The lines of the title; <c>{project.name}</c> stands for the project's name.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>The line below the title, such as <c>（{year}年度）</c>; null where the form prints none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The years in which the form applies.</summary>
    public required YearRange Years { get; init; }

    /// <summary>The paper.</summary>
    public required PageSetup Page { get; init; }

    /// <summary>The unit in which the form prints its amounts.</summary>
    public required MoneyUnit Unit { get; init; }

    /// <summary>How it writes them, as a number format: <c>#,##0.00</c>.</summary>
    public required string AmountFormat { get; init; }

    /// <summary>What <c>{period}</c> in a label prints where the file names no period of tracking: <c>1-7月</c>.</summary>
    public string? Period { get; init; }

    /// <summary>Where the form is prescribed.</summary>
    public required LayoutSource Source { get; init; }

    /// <summary>The relative widths of the columns.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>The parts of the form, from top to bottom.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Points by group as the form prints them beside the group's name, unless a file says otherwise.</summary>
    public required IReadOnlyDictionary<string, decimal> GroupPoints { get; init; }

    /// <summary>Indicator fields that are filed with the form though it does not print them (不打印).</summary>
    public required IReadOnlyList<string> Unprinted { get; init; }

    /// <summary>The indicator levels of the place, with their spellings.</summary>
    public Taxonomy Taxonomy { get; init; } = new([]);

    /// <summary>The file that describes the form.</summary>
    public required string File { get; init; }

    /// <summary>What the form prints, for whoever reads a filled one: labels, heads and columns.</summary>
    public LayoutWords Words => words ??= new LayoutWords(this);

    /// <summary>What the form calls its cells.</summary>
    public CellNames Names => names ??= new CellNames(this);

    private LayoutWords? words;

    private CellNames? names;

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>The document that prescribes a form.</summary>
/// <param name="Document">Its number or name, such as 财预〔2020〕10号.</param>
/// <param name="Annex">The annex, or null.</param>
/// <param name="Verified">Whether somebody has compared the form with the document's own text.</param>
public sealed record LayoutSource(string Document, string? Annex, bool Verified);

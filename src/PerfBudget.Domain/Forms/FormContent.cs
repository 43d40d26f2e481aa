using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>
/// Everything that one stage's official form shows of one project in one year (项目绩效档案). Forms are printed from it,
/// published forms are read into it, checks look at it; all of it may be blank, for drafts are.
/// </summary>
public sealed class FormContent
{
    /// <summary>The stage.</summary>
    public FormKind Kind { get; set; }

    /// <summary>The budget year; null where a form does not say.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>The title as printed, or null where the form prints none.</summary>
    public string? Title { get; set; }

    /// <summary>The project.</summary>
    public ProjectFacts Project { get; } = new();

    /// <summary>The money.</summary>
    public Funding Funding { get; } = new();

    /// <summary>The goals.</summary>
    public Goals Goals { get; } = new();

    /// <summary>The indicators, in printed order.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>How many indicator rows the document that was read prints wholly blank; none where the form is written here.</summary>
    public int BlankRows { get; set; }

    /// <summary>What only a tracking form says.</summary>
    public TrackingSnapshot Tracking { get; } = new();

    /// <summary>What only a self-evaluation says.</summary>
    public SelfEvaluation Evaluation { get; } = new();

    /// <summary>The people whom the form lists.</summary>
    public List<Person> People { get; } = [];

    /// <summary>What the form says under labels that the catalogue does not know, in printed order; kept, never printed.</summary>
    public List<OtherField> OtherFields { get; } = [];

    /// <summary>What the reader of the document was not sure of; none where the form is written here.</summary>
    public List<ReadingDoubt> Doubts { get; } = [];

    /// <summary>The doubt about a cell, or null where it was read for certain.</summary>
    /// <param name="path">The cell's path, such as <c>indicator.actual</c>.</param>
    /// <param name="row">The identity of its indicator; null for a cell of no row.</param>
    public ReadingDoubt? DoubtOf(string path, Guid? row = null) => Doubts.Find(doubt => doubt.IsAbout(path, row));

    /// <summary>Who answers for the form.</summary>
    public Signatures Signatures { get; } = new();
}

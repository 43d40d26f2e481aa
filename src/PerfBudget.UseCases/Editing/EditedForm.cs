using System.Globalization;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;

namespace PerfBudget.UseCases.Editing;

/// <summary>A filing's form with its file open, and what it shows in each cell: blank rows included, unprinted fields beside it.</summary>
internal sealed class EditedForm
{
    private readonly Guid _filing;
    private FormGrid? _grid;
    private Dictionary<(string, string?), string>? _shown;

    /// <param name="layout">The form.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="agreed">What the approved declaration keeps locked in a later form; null where there is none.</param>
    /// <param name="scope">How much of it is seen and written; null for the whole.</param>
    public EditedForm(FormLayout layout, Filing filing, AgreedContent? agreed = null, EditScope? scope = null)
    {
        (Layout, File, Scope, _filing) = (layout, filing.Open(), scope ?? EditScope.Whole, filing.Id);
        AgreedContent = agreed;
        BlankRows.AddPeople(layout, File);
    }

    public FormLayout Layout { get; }

    public FormContent File { get; }

    /// <summary>How much of the form the person sees and writes.</summary>
    public EditScope Scope { get; }

    /// <summary>The file as far as the person sees it: whatever is answered comes from here.</summary>
    public FormContent Seen => Scope.Narrow(File);

    /// <summary>What is locked; null where nothing is.</summary>
    public AgreedContent? AgreedContent { get; }

    /// <summary>The rows that are shown though nobody has written into them.</summary>
    public IReadOnlyList<Indicator> Blank { get; private set; } = [];

    public FormGrid Grid => _grid ??= Compose();

    /// <summary>What the form prints in each cell.</summary>
    public IReadOnlyDictionary<(string Field, string? Row), string> Shown => _shown ??= Read();

    /// <summary>Whether the form has such cells at all, in whichever row.</summary>
    public bool HasColumn(string field) => Shown.Keys.Any(cell => cell.Field == field);

    /// <summary>To be said after the file has changed.</summary>
    public void Changed() => (_grid, _shown) = (null, null);

    public static string? RowOf(CellField field) => field.Indicator?.ToString() ?? field.Person?.ToString(CultureInfo.InvariantCulture);

    private FormGrid Compose()
    {
        if (Scope.Rows is { } chosen)
        {
            return ChosenRows.Of(Filled(Seen), chosen);
        }

        Blank = BlankRows.AddTo(Layout, File, _filing);
        try
        {
            return Filled(File);
        }
        finally
        {
            var blank = Blank.ToHashSet();
            File.Indicators.RemoveAll(blank.Contains);
        }
    }

    private FormGrid Filled(FormContent file) => UnprintedColumns.Beside(FormComposer.Compose(Layout, file), Layout, file);

    private Dictionary<(string, string?), string> Read()
    {
        var shown = new Dictionary<(string, string?), string>();
        foreach (var cell in Grid.Cells)
        {
            if (cell.Field is { } field)
            {
                shown[(field.Path, RowOf(field))] = cell.Text;
            }
        }

        foreach (var entry in Grid.Signatures.SelectMany(line => line))
        {
            if (entry.Field is { } field)
            {
                shown[(field.Path, null)] = entry.Text;
            }
        }

        return shown;
    }
}

using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;

namespace PerfBudget.UseCases.Places;

/// <summary>The official form of a filing: in the layout that it was filed in, else in that of the unit's place for the year.</summary>
public sealed class FormBook(PlaceCatalog places)
{
    /// <summary>The layout of a filing; null where no place has a form for it.</summary>
    public FormLayout? LayoutOf(Project project, Filing filing) =>
        (filing.Layout is { } layout ? places.Layout(layout) : null) ?? LayoutFor(project, filing.Kind);

    /// <summary>The layout of a stage that is not begun: that of the unit's place for the year.</summary>
    public FormLayout? LayoutFor(Project project, FormKind kind) => places.Find(project.Unit.Place)?.Layout(kind, project.Year);

    /// <summary>The filled form; null where no place has a form for it.</summary>
    public FormGrid? Compose(Project project, Filing filing) =>
        LayoutOf(project, filing) is { } layout ? FormComposer.Compose(layout, filing.Open()) : null;

    /// <summary>The same with what is filed and not printed beside it, for whoever decides about the form; null where no place has a form for it.</summary>
    public FormGrid? ComposeWhole(Project project, Filing filing)
    {
        var file = filing.Open();
        return LayoutOf(project, filing) is { } layout ? UnprintedColumns.Beside(FormComposer.Compose(layout, file), layout, file) : null;
    }
}

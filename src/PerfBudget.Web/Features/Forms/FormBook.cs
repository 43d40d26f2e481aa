using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Profiles;

namespace PerfBudget.Web.Features.Forms;

/// <summary>The official form of a filing: in the layout that it was filed in, else in that of the unit's place for the year.</summary>
public sealed class FormBook(PlaceCatalog places)
{
    public FormLayout? LayoutOf(FilingProject project, StageFiling filing) =>
        (filing.Layout is { } layout ? places.Layout(layout) : null) ?? LayoutFor(project, filing.Kind);

    /// <summary>The layout of a stage that is not begun: that of the unit's place for the year.</summary>
    public FormLayout? LayoutFor(FilingProject project, FormKind kind) => places.Find(project.Unit.Place)?.Layout(kind, project.Year);

    /// <summary>The filled form; null where no place has a form for it.</summary>
    public FormGrid? Compose(FilingProject project, StageFiling filing) =>
        LayoutOf(project, filing) is { } layout ? FormComposer.Compose(layout, filing.Open()) : null;

    /// <summary>The same with what is filed and not printed beside it, for whoever decides about the form; null where no place has a form for it.</summary>
    public FormGrid? ComposeWhole(FilingProject project, StageFiling filing)
    {
        var file = filing.Open();
        return LayoutOf(project, filing) is { } layout ? UnprintedColumns.Beside(FormComposer.Compose(layout, file), layout, file) : null;
    }
}

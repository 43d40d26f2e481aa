using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Editing;

/// <summary>A form opened for editing.</summary>
/// <param name="Project">The project.</param>
/// <param name="Sheet">What the editor has to know.</param>
/// <param name="Window">When it is filed.</param>
/// <param name="Html">The form as it stands.</param>
/// <param name="HasBeside">Whether something unprinted stands beside it.</param>
/// <param name="Returned">退回: who returned it, when and why; null where it does not stand returned.</param>
public sealed record OpenedForm(Project Project, EditorSheet Sheet, FilingWindow Window, string Html, bool HasBeside, FlowRecord? Returned);

/// <summary>Opens a stage's form for editing.</summary>
public sealed class OpenEditor(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The form, to be read where the person may not write it; null where there is none that the person may see.</summary>
    public async Task<OpenedForm?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.SeeForm))
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filings is not [var filing] || !viewer.May(UseCase.SeeForm, record.UnitId, filing.State)
            || book.LayoutOf(record, filing) is not { } layout)
        {
            return null;
        }

        var agreed = await AgreedDeclaration.AgreedContentAsync(context, record, stage.Kind, cancellation);
        var form = new EditedForm(layout, filing, agreed);
        var window = (await FilingWindows.FindAsync(context, record, clock, cancellation)).Of(stage);
        var returned = filing.State != FilingState.Returned ? null
            : await context.Steps.AsNoTracking().Where(step => step.FilingId == filing.Id && step.Step == FlowStep.Return).OrderByDescending(step => step.Id)
                .FirstOrDefaultAsync(cancellation);
        return new OpenedForm(
            record, EditorSheet.Of(filing, form, window.IsOpen && viewer.May(UseCase.EditForm, record.UnitId, filing.State)), window, HtmlForm.Fragment(form.Grid),
            layout.Unprinted.Count > 0, returned);
    }
}

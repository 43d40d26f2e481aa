using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Editing;

/// <summary>A form opened for editing.</summary>
/// <param name="Project">The project.</param>
/// <param name="Sheet">What the editor has to know.</param>
/// <param name="Html">The form as it stands.</param>
/// <param name="HasBeside">Whether something unprinted stands beside it.</param>
public sealed record OpenedForm(FilingProject Project, EditorSheet Sheet, string Html, bool HasBeside);

/// <summary>Opens a stage's form for editing.</summary>
public sealed class OpenEditor(IDbContextFactory<PerfBudgetContext> contexts, FormBook book)
{
    /// <summary>The form; null where the project has no such filing, or no place has a form for it.</summary>
    public async Task<OpenedForm?> RunAsync(Guid project, FormKind kind, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery()
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == kind))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filings is not [var filing] || book.LayoutOf(record, filing) is not { } layout)
        {
            return null;
        }

        var form = new EditedForm(layout, filing);
        return new OpenedForm(record, EditorSheet.Of(filing, form), HtmlForm.Fragment(form.Grid), layout.Unprinted.Count > 0);
    }
}

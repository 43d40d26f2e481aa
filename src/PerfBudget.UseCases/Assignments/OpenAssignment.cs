using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;

namespace PerfBudget.UseCases.Assignments;

/// <summary>What a colleague sees of a form.</summary>
/// <param name="Assignment">What was asked.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Year">Its budget year.</param>
/// <param name="Unit">Its unit's name.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Ended">Why it has ended, and whom to ask; null while it goes on.</param>
/// <param name="Sheet">What the editor has to know of the chosen rows; null once it has ended.</param>
/// <param name="Html">The chosen rows with their heads; null once it has ended.</param>
public sealed record OpenedAssignment(
    Assignment Assignment, string Project, int Year, string Unit, Stage Stage, string? Ended, EditorSheet? Sheet, string? Html);

/// <summary>Opens what a colleague was asked to fill (打开协助填报), and remembers that it was opened.</summary>
public sealed class OpenAssignment(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The chosen rows; null where there is no such assignment of this person.</summary>
    public async Task<OpenedAssignment?> RunAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.AssignmentAsync(viewer, id, clock, cancellation) is not { } found || book.LayoutOf(found.Project, found.Filing) is not { } layout)
        {
            return null;
        }

        var (assignment, project, filing) = (found.Assignment, found.Project, found.Filing);
        var opened = new OpenedAssignment(assignment, project.Name, project.Year, project.Unit.Name, filing.Stage, found.Ended, null, null);
        if (found.Ended is not null)
        {
            return opened;
        }

        if (assignment.OpenedAt is null)
        {
            assignment.Open(clock.GetUtcNow());
            await context.SaveChangesAsync(cancellation);
        }

        var agreed = await AgreedDeclaration.AgreedContentAsync(context, project, filing.Kind, cancellation);
        var form = new EditedForm(layout, filing, agreed, assignment.Scope);
        return opened with { Sheet = EditorSheet.Of(filing, form, found.Refusal is null, assignment.Id), Html = HtmlForm.Fragment(form.Grid) };
    }
}

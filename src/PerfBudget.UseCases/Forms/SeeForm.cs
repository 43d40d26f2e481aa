using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Model;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Forms;

/// <summary>A stage's form on screen.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The stage; null where nobody has begun it.</param>
/// <param name="Grid">The filled form; null where there is none to fill.</param>
/// <param name="Calendar">The stages of the year.</param>
public sealed record SeenForm(Project Project, Filing? Filing, FormGrid? Grid, ProjectCalendar Calendar);

/// <summary>Shows a stage's form.</summary>
public sealed class SeeForm(OpenProject open, FormBook book)
{
    /// <summary>The form; null where there is no such project, or the person may not see the stage.</summary>
    public async Task<SeenForm?> RunAsync(Viewer viewer, Guid id, Stage stage, CancellationToken cancellation)
    {
        if (await open.WithCalendarAsync(viewer, id, cancellation) is not ({ } project, { } calendar))
        {
            return null;
        }

        var filing = project.Filing(stage);
        return viewer.May(UseCase.SeeForm, project.UnitId, filing?.State)
            ? new SeenForm(project, filing, filing is null ? null : book.Compose(project, filing), calendar)
            : null;
    }
}

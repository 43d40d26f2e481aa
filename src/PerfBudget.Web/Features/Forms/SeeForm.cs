using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Model;
using PerfBudget.Web.Features.Projects.Details;

namespace PerfBudget.Web.Features.Forms;

/// <summary>A stage's form on screen.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The stage; null where nobody has begun it.</param>
/// <param name="Grid">The filled form; null where there is none to fill.</param>
public sealed record SeenForm(FilingProject Project, StageFiling? Filing, FormGrid? Grid);

/// <summary>Shows a stage's form.</summary>
public sealed class SeeForm(OpenProject open, FormBook book)
{
    /// <summary>The form; null where there is no such project, or the person may not see the stage.</summary>
    public async Task<SeenForm?> RunAsync(Viewer viewer, Guid id, FormKind kind, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, id, cancellation) is not { } project)
        {
            return null;
        }

        var filing = project.Filings.FirstOrDefault(filing => filing.Kind == kind);
        return viewer.May(UseCase.SeeForm, project.UnitId, filing?.State)
            ? new SeenForm(project, filing, filing is null ? null : book.Compose(project, filing))
            : null;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.Flow;

/// <summary>A version on screen.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The filing as it stands today.</param>
/// <param name="Version">The version.</param>
/// <param name="Grid">Its form; null where no place has a form for it any longer.</param>
/// <param name="Alike">The other versions of the same contents, which share its check code.</param>
public sealed record ShownVersion(Project Project, Filing Filing, FilingVersion Version, FormGrid? Grid, IReadOnlyList<FilingVersion> Alike);

/// <summary>Shows what was submitted or approved, and finds it by the check code that was printed of it.</summary>
public sealed class ShowVersion(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, FormBook book, PlaceCatalog places)
{
    /// <summary>The version; null where there is none that the person may see.</summary>
    public async Task<ShownVersion?> RunAsync(Viewer viewer, Guid project, Stage stage, int number, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, project, cancellation) is not { } record || record.Filing(stage) is not { } filing
            || !viewer.May(UseCase.SeeForm, record.UnitId, filing.State))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Versions.AsNoTracking().FirstOrDefaultAsync(version => version.FilingId == filing.Id && version.Number == number, cancellation) is not { } found)
        {
            return null;
        }

        var alike = await context.Versions.AsNoTracking().Where(version => version.FilingId == filing.Id && version.Number != number && version.Hash == found.Hash)
            .OrderBy(version => version.Number).ToListAsync(cancellation);
        return new ShownVersion(record, filing, found, Compose(record, filing, found), alike);
    }

    /// <summary>The newest version of a check code (校验码); null where there is none that the person may see.</summary>
    public async Task<ShownVersion?> FindAsync(Viewer viewer, string? code, CancellationToken cancellation)
    {
        if (FilingVersion.BeginningOf(code) is not { } beginning)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.Versions.AsNoTracking().Where(version => version.Hash.StartsWith(beginning)).OrderByDescending(version => version.Number)
            .Join(context.Filings, version => version.FilingId, filing => filing.Id, (version, filing) => new { version.Number, filing.ProjectId, filing.Kind, Tracking = filing.Number })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : await RunAsync(viewer, found.ProjectId, new Stage(found.Kind, found.Tracking), found.Number, cancellation);
    }

    private FormGrid? Compose(Project project, Filing filing, FilingVersion version) =>
        ((version.Layout is { } id ? places.Layout(id) : null) ?? book.LayoutFor(project, filing.Kind)) is { } layout ? FormComposer.Compose(layout, version.Open()) : null;
}

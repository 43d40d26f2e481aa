using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.TakingOver;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>Sets another declaration beside one that the person may write, line by line. It writes nothing.</summary>
public sealed class CompareSource(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, FormBook book)
{
    private const int HashDigits = 16;

    /// <summary>The two; null where there is no such source that the person may see, or no declaration that he or she may write.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="id">One's own project.</param>
    /// <param name="from">The other project, or the same for an approved version of its own.</param>
    /// <param name="version">The approved version that is taken from; null for what the other says now.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SideBySide?> RunAsync(Viewer viewer, Guid id, Guid from, int? version, CancellationToken cancellation)
    {
        if ((from == id && version is null) || await OwnAsync(viewer, id, cancellation) is not ({ } project, { } filing, { IsOpen: true }) || book.LayoutOf(project, filing) is not { } layout
            || (from == id ? project : await open.RunAsync(viewer, from, cancellation)) is not { } other || other.Filing(FormKind.Declaration) is not { } source
            || !viewer.May(UseCase.SeeForm, other.UnitId, source.State))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var approved = context.Versions.AsNoTracking().Where(kept => kept.FilingId == source.Id && kept.Step == FlowStep.Approve);
        var versions = await approved.OrderByDescending(kept => kept.Number).Select(kept => new ApprovedVersion(kept.Number, kept.At)).ToListAsync(cancellation);
        var shown = version is null ? null : await approved.FirstOrDefaultAsync(kept => kept.Number == version, cancellation);
        if (version is not null && shown is null)
        {
            return null;
        }

        var form = new EditedForm(layout, filing);
        var takeOver = new TakeOver(filing.Open(), shown?.Open() ?? source.Open(), TakingForms.Of(form), filing.Id);
        return new SideBySide(
            project, filing, layout.Unit,
            new TakeOverSource(other, source, version, book.LayoutOf(other, source)?.Unit, (shown?.Hash ?? FilingVersion.HashOf(source))[..HashDigits], versions),
            takeOver.Lines()) { TakeOver = takeOver };
    }

    /// <summary>One's own project and declaration, with whether they may be written; null where there is none that the person may see.</summary>
    internal async Task<(Project Project, Filing Filing, OwnForm Form)?> OwnAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        if (await open.WithCalendarAsync(viewer, id, cancellation) is not ({ } project, { } calendar) || project.Filing(FormKind.Declaration) is not { } filing
            || !viewer.May(UseCase.SeeForm, project.UnitId, filing.State))
        {
            return null;
        }

        var window = calendar.Of(FormKind.Declaration);
        return (project, filing, new OwnForm(window.IsOpen && viewer.May(UseCase.EditForm, project.UnitId, filing.State), window));
    }
}

/// <summary>Whether one's own declaration may be written.</summary>
/// <param name="IsOpen">Whether the person may write it today.</param>
/// <param name="Window">When it is filed.</param>
internal sealed record OwnForm(bool IsOpen, FilingWindow Window);

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Projects.Continuing;

namespace PerfBudget.Web.Features.Review;

/// <summary>The same stage of the project of the year before (上年表); which that is says <see cref="YearBefore"/>.</summary>
/// <param name="Project">Last year's project.</param>
/// <param name="Filing">Its filing.</param>
public sealed record LastYearsForm(FilingProject Project, StageFiling Filing);

/// <summary>Finds last year's form.</summary>
public sealed class FindLastYear(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The form; null where there is none that the person may see.</summary>
    public async Task<LastYearsForm?> RunAsync(Viewer viewer, FilingProject project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await YearBefore.FindAsync(context, project, [stage.Kind], cancellation);
        return record?.Filing(stage) is { } filing && viewer.May(UseCase.SeeForm, record.UnitId, filing.State) ? new LastYearsForm(record, filing) : null;
    }
}

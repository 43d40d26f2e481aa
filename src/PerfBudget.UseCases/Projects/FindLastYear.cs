using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Projects.Continuing;

namespace PerfBudget.UseCases.Projects;

/// <summary>The same stage of the project of the year before (上年表); which that is says <see cref="YearBefore"/>.</summary>
/// <param name="Project">Last year's project.</param>
/// <param name="Filing">Its filing.</param>
public sealed record LastYearsForm(Project Project, Filing Filing);

/// <summary>Finds last year's form.</summary>
public sealed class FindLastYear(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The form; null where there is none that the person may see.</summary>
    public async Task<LastYearsForm?> RunAsync(Viewer viewer, Project project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await YearBefore.FindAsync(context, project, [stage.Kind], cancellation);
        return record?.Filing(stage) is { } filing && viewer.May(UseCase.SeeForm, record.UnitId, filing.State) ? new LastYearsForm(record, filing) : null;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Years;

/// <summary>Says when declarations are written, before a project of a year is there: which year one means, and whether it can be written today.</summary>
public sealed class FindDeclarationTime(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The year for which projects are declared today.</summary>
    public async Task<int> YearAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return BudgetYear.DeclaredOn(await context.Years.AsNoTracking().ToListAsync(cancellation), Today);
    }

    /// <summary>Why the declaration of a new project of a year could not be written today, in a sentence for whoever would make it; null where it can.</summary>
    /// <param name="viewer">Who would make it.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> ObstacleAsync(Viewer viewer, int year, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.EditForm))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var window = FilingWindow.Of(await context.Years.AsNoTracking().FirstOrDefaultAsync(row => row.Number == year, cancellation), FormKind.Declaration, null, Today);
        return window.Refusal is { } refusal ? $"{refusal}。{year} 年的项目现在可以建，但要到{(window.IsOverdue ? "财政审核员给它延期后" : "开始填报后")}才能填写申报表。" : null;
    }
}

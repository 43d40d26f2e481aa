using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Years;

/// <summary>The stages of a project's year, and when each is filed.</summary>
/// <param name="Year">The year's rules; null where nobody has arranged the year.</param>
/// <param name="Stages">The stages with their windows, in their order.</param>
public sealed record ProjectCalendar(BudgetYear? Year, IReadOnlyList<(Stage Stage, FilingWindow Window)> Stages)
{
    /// <summary>Whether the unit's head confirms.</summary>
    public bool NeedsConfirmation => Year?.NeedsConfirmation ?? true;

    /// <summary>The window of a stage.</summary>
    public FilingWindow Of(Stage stage) => Stages.FirstOrDefault(row => row.Stage == stage) is { Window: { } window } ? window : FilingWindow.Of(Year, stage, null, default);
}

/// <summary>Says when a project's stages are filed. What was returned, or is being adjusted, is mended at any time.</summary>
internal static class FilingWindows
{
    public static async Task<ProjectCalendar> FindAsync(PerfBudgetContext context, Project project, TimeProvider clock, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var year = await context.Years.AsNoTracking().FirstOrDefaultAsync(row => row.Number == project.Year, cancellation);
        var extensions = year is null ? [] : await context.Extensions.AsNoTracking()
            .Where(row => row.ProjectId == project.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Kind, row.Number, row.Until }).ToListAsync(cancellation);
        var stages = year?.Stages.Select(stage => stage.Stage) ?? Enum.GetValues<FormKind>().Select(kind => new Stage(kind));
        return new ProjectCalendar(year, [.. stages
            .Union(project.Filings.Select(filing => filing.Stage))
            .OrderBy(stage => stage.Kind).ThenBy(stage => stage.Number)
            .Select(stage => (stage, Window(
                project, stage, FilingWindow.Of(year, stage, extensions.FindLast(row => row.Kind == stage.Kind && row.Number == stage.Number)?.Until, today))))]);
    }

    private static FilingWindow Window(Project project, Stage stage, FilingWindow window) =>
        project.IsCancelled ? window with { Refusal = "项目已取消，不能填报" }
        : project.Filing(stage) is { } filing && (filing.State == FilingState.Returned || filing.IsAdjustment) ? window with { Refusal = null }
        : window;
}

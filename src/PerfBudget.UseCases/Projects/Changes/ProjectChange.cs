using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>What the changes of a project as a whole share: they wait for whoever is writing into it, and they want a reason.</summary>
internal static class ProjectChange
{
    public const string NoSuchProject = "没有这个项目。";

    /// <summary>The project with its unit and filings, kept for the transaction; null where there is none with which the person may do this.</summary>
    public static async Task<Project?> HoldProjectAsync(this PerfBudgetContext context, Viewer viewer, UseCase useCase, Guid id, CancellationToken cancellation)
    {
        await context.LockProjectAsync(id, cancellation);
        return await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(useCase))
            .Include(project => project.Unit).ThenInclude(unit => unit.Department)
            .Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
    }

    /// <summary>The same with its unit held open for something new; the unit first, as a merger takes it.</summary>
    public static async Task<Project?> HoldProjectInUnitAsync(this PerfBudgetContext context, Viewer viewer, UseCase useCase, Guid id, CancellationToken cancellation)
    {
        var unit = await context.Projects.Where(project => project.Id == id).Select(project => project.UnitId).FirstOrDefaultAsync(cancellation);
        return await context.HoldUnitAsync(unit, cancellation) is { } held
            && await context.HoldProjectAsync(viewer, useCase, id, cancellation) is { } project && project.UnitId == held.Id ? project : null;
    }

    /// <summary>A reason as it is kept, or what is wrong with it.</summary>
    public static (string? Reason, string? Problem) ReadReason(string? written)
    {
        var reason = written?.ReplaceLineEndings(" ").Trim() ?? "";
        return reason.Length == 0 ? (null, "请填写原因。")
            : reason.Length > ProjectEvent.ReasonLength ? (null, $"原因最多 {ProjectEvent.ReasonLength} 个字。")
            : reason.Any(char.IsControl) ? (null, "原因中有看不见的控制字符，请删去。")
            : (reason, null);
    }

    /// <summary>What is said where a unit has a project of the name and year already.</summary>
    public static string Clash(string unit, int year, string name) => $"{unit} {year} 年已有同名项目“{name}”。";
}

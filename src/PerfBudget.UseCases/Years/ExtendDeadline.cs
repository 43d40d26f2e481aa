using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Years;

/// <summary>Lets one project file a stage later than the year's deadline (延期).</summary>
public sealed class ExtendDeadline(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is granted.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid project, Stage stage, DateOnly? until, string? reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.ExtendDeadline)).GoingOn().Include(row => row.Unit).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || !viewer.May(UseCase.ExtendDeadline, record.UnitId, record.Filing(stage)?.State))
        {
            return "没有这个项目，或您不能为它延期。";
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var due = (await context.Years.AsNoTracking().FirstOrDefaultAsync(year => year.Number == record.Year, cancellation))?.Of(stage)?.Due;
        var problem = due is null ? $"{record.Year} 年的{stage.Term}没有截止日期，不必延期。"
            : until is null ? "请填写延期到哪一天。"
            : until < today ? "延期不能早于今天。"
            : until <= due ? $"延期要晚于原截止日期 {due:yyyy-MM-dd}。"
            : until.Value.Year > record.Year + 3 ? "延期太久，请检查年份。"
            : string.IsNullOrWhiteSpace(reason) ? "请写明延期的理由。"
            : reason.Trim().Length > FlowSteps.ReasonLength ? $"理由最多 {FlowSteps.ReasonLength} 字。"
            : null;
        if (problem is null)
        {
            context.Extensions.Add(new Extension(record, stage, until!.Value, reason!.Trim(), viewer.Actor, clock.GetUtcNow()));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return problem;
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>Orders that a project be put right by a date (责令限期整改), from its tracking.</summary>
public sealed class OrderRectification(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is ordered.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid project, Stage stage, string? text, DateOnly? due, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.OrderRectification)).GoingOn()
            .Include(row => row.Unit).Include(row => row.Filings).FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || stage.Kind != FormKind.Tracking || record.Filing(stage) is not { } filing || !viewer.May(UseCase.OrderRectification, record.UnitId, filing.State))
        {
            return "没有这张跟踪表，或您现在不能责令整改。";
        }

        var problem = Problem(text, due, clock);
        if (problem is null)
        {
            context.Rectifications.Add(new Rectification(filing, Clean(text), due!.Value, viewer.Actor, clock.GetUtcNow()));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return problem;
    }

    internal static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    internal static string? Problem(string? text, DateOnly? due, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return Clean(text).Length == 0 ? "请写明整改要求。"
            : Clean(text).Length > Rectification.OrderLength ? $"整改要求最多 {Rectification.OrderLength} 字。"
            : due is null ? "请填写整改期限。"
            : due < today ? "整改期限不能早于今天。"
            : due > today.AddYears(2) ? "整改期限太远，请检查年份。"
            : null;
    }
}

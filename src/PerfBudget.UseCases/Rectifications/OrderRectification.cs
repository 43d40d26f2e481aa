using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>What is to be put right, and until when.</summary>
/// <param name="Text">整改要求.</param>
/// <param name="Due">整改期限.</param>
public sealed record RectificationOrderEntry(string? Text, DateOnly? Due);

/// <summary>Orders that a project be put right by a date (责令限期整改), from its tracking.</summary>
public sealed class OrderRectification(
    IDbContextFactory<PerfBudgetContext> contexts, IValidator<RectificationOrderEntry> validator, TimeProvider clock)
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

        var problem = validator.Problems(new RectificationOrderEntry(text, due))?.Sentence;
        if (problem is null)
        {
            context.Rectifications.Add(new Rectification(filing, Clean(text), due!.Value, viewer.Actor, clock.GetUtcNow()));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return problem;
    }

    internal static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

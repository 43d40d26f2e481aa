using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Years;

/// <summary>A later deadline.</summary>
/// <param name="Until">The last day of filing.</param>
/// <param name="Reason">理由.</param>
public sealed record ExtensionEntry(DateOnly? Until, string? Reason);

/// <summary>Lets one project file a stage later than the year's deadline (延期).</summary>
public sealed class ExtendDeadline(IDbContextFactory<PerfBudgetContext> contexts, IValidator<ExtensionEntry> validator, TimeProvider clock)
{
    private const int MostYearsLater = 3; // a later year is a slip of the pen

    /// <summary>What is wrong with it; null where it is granted.</summary>
    public async Task<FieldProblems?> RunAsync(
        Viewer viewer, Guid project, Stage stage, ExtensionEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.ExtendDeadline)).GoingOn().Include(row => row.Unit).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || !viewer.May(UseCase.ExtendDeadline, record.UnitId, record.Filing(stage)?.State))
        {
            return FieldProblems.Of(RefusalCode.NotFound, "没有这个项目，或您不能为它延期。");
        }

        if (validator.Problems(entry) is { } problems)
        {
            return problems;
        }

        var until = entry.Until!.Value;
        var due = (await context.Years.AsNoTracking().FirstOrDefaultAsync(year => year.Number == record.Year, cancellation))?.Of(stage)?.Due;
        if (due is null)
        {
            return FieldProblems.Of(RefusalCode.WrongState, $"{record.Year} 年的{stage.Term}没有截止日期，不必延期。");
        }

        if (until <= due || until.Year > record.Year + MostYearsLater)
        {
            return FieldProblems.At(nameof(entry.Until), RefusalCode.OutOfRange, until <= due ? $"延期要晚于原截止日期 {due:yyyy-MM-dd}。"
                : "延期太久，请检查年份。");
        }

        context.Extensions.Add(new Extension(record, stage, until, entry.Reason!.Trim(), viewer.Actor, clock.GetUtcNow()));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}

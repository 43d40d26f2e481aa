using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Library;

/// <summary>Puts an indicator before the finance office that a unit wants in the library.</summary>
public sealed class ProposeIndicator(IDbContextFactory<PerfBudgetContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    /// <summary>The units for which the person proposes, in their order.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var units = viewer.UnitsFor(UseCase.ProposeIndicator).Units;
        return await context.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && unit.MergedIntoId == null).InUnitOrder().ToListAsync(cancellation);
    }

    /// <summary>The unit of a project for which the person proposes; null where there is none.</summary>
    public async Task<Guid?> UnitOfAsync(Viewer viewer, Guid project, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Projects.Within(viewer.UnitsFor(UseCase.ProposeIndicator)).Where(row => row.Id == project).Select(row => (Guid?)row.UnitId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>A returned proposal of the person's units, to be mended and sent anew; null where there is none.</summary>
    public async Task<IndicatorProposal?> ReturnedAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.LibraryIndicators.AsNoTracking().Within(viewer.UnitsFor(UseCase.ProposeIndicator))
            .FirstOrDefaultAsync(row => row.Id == id && (row.State == ProposalState.Returned || row.State == ProposalState.Withdrawn), cancellation);
    }

    /// <summary>The proposal's identity, or what stands in the way.</summary>
    /// <exception cref="NotPermittedException">The person does not propose for this unit.</exception>
    public async Task<(Guid? Id, string? Problem)> RunAsync(Viewer viewer, Guid unitId, LibraryIndicator indicator, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ProposeIndicator, unitId, null);
        if (indicator.Objections().FirstOrDefault() is { } objection)
        {
            return (null, objection.Said + "。");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockLibraryAsync(cancellation);
        if (await context.HoldUnitAsync(unitId, cancellation) is not { } unit)
        {
            return (null, "这个单位已并入其他单位，请重新选择单位。");
        }

        if ((await shelf.FindAsync(context, [unit.Place], LibraryWords.Of(indicator.Name), cancellation)).Any(entry => entry.Indicator.Name == indicator.Name))
        {
            return (null, $"指标库里已有“{indicator.Name}”，可以直接选用，不必再推荐。");
        }

        if (await context.LibraryIndicators.AnyAsync(row => row.UnitId == unitId && row.State == ProposalState.Waiting && row.Indicator.Name == indicator.Name, cancellation))
        {
            return (null, $"“{indicator.Name}”已经推荐过，正在待审。");
        }

        var proposal = IndicatorProposal.Create(unit, indicator, (viewer.Id, viewer.Name), clock.GetUtcNow());
        context.LibraryIndicators.Add(proposal);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (proposal.Id, null);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Imports;
using PerfBudget.Domain.Units;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Imports;

namespace PerfBudget.UseCases.Units;

/// <summary>Puts units of a table on record: shows what will come of it, and then all of it or nothing.</summary>
public sealed class ImportUnits(IDbContextFactory<PerfBudgetContext> contexts, PlaceCatalog places, ILogger<ImportUnits> log)
{
    /// <summary>What will come of the table; nothing is written.</summary>
    public async Task<ImportPreview> PreviewAsync(Viewer viewer, SentTable sent, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await PlanAsync(context, sent, cancellation)).Preview;
    }

    /// <summary>Writes it, where it still is what was previewed.</summary>
    /// <returns>What came of it, or the table as it would now come out, and then nothing is written.</returns>
    public async Task<(bool IsDone, ImportPreview Preview)> RunAsync(Viewer viewer, SentTable sent, string? fingerprint, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManageUnits);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockUnitTreeAsync(cancellation);
        var (preview, plan) = await PlanAsync(context, sent, cancellation);
        if (plan is null || preview.HasErrors || preview.Fingerprint != fingerprint)
        {
            return (false, preview);
        }

        var units = await context.Units.ToDictionaryAsync(unit => unit.Name, StringComparer.Ordinal, cancellation);
        foreach (var planned in plan.Units.Where(planned => !units.ContainsKey(planned.Name)))
        {
            context.Units.Add(units[planned.Name] = Unit.Create(planned.Name, planned.Place));
        }

        foreach (var planned in plan.Units)
        {
            var unit = units[planned.Name];
            (unit.Code, unit.Place, unit.IsFinanceOffice) = (planned.Code, planned.Place, planned.IsFinanceOffice);
            unit.Department = planned.Department is { } above ? units[above] : null;
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.IsClash())
        {
            return (false, preview with { Problem = "其中有单位刚刚被别人新建，请重新预览。" });
        }

        log.LogWarning("{Administrator} 从表格导入了 {Count} 个单位", viewer.UserName, plan.Units.Count);
        return (true, preview);
    }

    private async Task<(ImportPreview Preview, UnitImportPlan? Plan)> PlanAsync(PerfBudgetContext context, SentTable sent, CancellationToken cancellation)
    {
        var (table, problem) = sent.Problem is null ? ImportTable.Read(sent.Lines, UnitImport.Columns) : (null, sent.Problem);
        if (table is null)
        {
            return (new ImportPreview(null, [], problem), null);
        }

        var known = await context.Units.AsNoTracking()
            .Select(unit => new KnownUnit(unit.Name, unit.Code, unit.Place, unit.Department!.Name, unit.IsFinanceOffice, unit.MergedIntoId != null)).ToListAsync(cancellation);
        var plan = UnitImport.Plan(table, known, places.Places.ToDictionary(place => place.Id, place => place.Name));
        return (new ImportPreview(table, plan.Lines, null), plan);
    }
}

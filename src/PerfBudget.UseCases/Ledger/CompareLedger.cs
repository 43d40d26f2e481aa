using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Ledger;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Ledger;

/// <summary>A form's money beside the ledger's.</summary>
/// <param name="Until">The last day that counts; null where the form names none.</param>
/// <param name="Cells">The cells that the ledger has a word for.</param>
public sealed record ComparedLedger(DateOnly? Until, IReadOnlyList<LedgerCell> Cells);

/// <summary>Holds a stage's money cells against the project's ledger.</summary>
public sealed class CompareLedger(IDbContextFactory<PerfBudgetContext> contexts, FormBook book)
{
    /// <summary>The comparison; null where there is no such form that the person may see together with the ledger.</summary>
    public async Task<ComparedLedger?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.SeeLedger))
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filings is not [var filing] || !viewer.May(UseCase.SeeForm, record.UnitId, filing.State) || book.LayoutOf(record, filing) is not { } layout)
        {
            return null;
        }

        var entries = await context.MoneyEntries.AsNoTracking().Where(entry => entry.ProjectId == project && entry.StruckAt == null).ToListAsync(cancellation);
        var (file, until) = (filing.Open(), LedgerComparison.Until(filing.Open(), record.Year, layout.Period));
        var fields = layout.Words.Labels.Select(label => label.Value).Where(path => path.StartsWith(MoneyPath.Prefix, StringComparison.Ordinal));
        var cells = LedgerComparison.Of(file, fields, layout.Unit, LedgerLines.Of(entries), until);
        return new ComparedLedger(until, [.. cells.Select(cell => cell with { Term = layout.Names.Of(cell.Field, file) ?? cell.Term })]);
    }
}

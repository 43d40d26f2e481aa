using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Ledger;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Ledger;

/// <summary>What came of lines that were to be added.</summary>
/// <param name="Added">How many were added: all or none.</param>
/// <param name="Problems">What is wrong, one sentence each.</param>
public sealed record LedgerAnswer(int Added, IReadOnlyList<string> Problems);

/// <summary>Adds lines to a project's money ledger, all of them or none.</summary>
public sealed class WriteLedger(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What came of it; null where there is no project whose ledger the person may write.</summary>
    public async Task<LedgerAnswer?> RunAsync(Viewer viewer, Guid project, IReadOnlyList<MoneyLineText> texts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.Within(viewer.UnitsFor(UseCase.WriteLedger)).Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || !viewer.May(UseCase.WriteLedger, record.UnitId, null))
        {
            return null;
        }

        if (texts.Count is 0 or > LedgerTable.MostRows)
        {
            return new LedgerAnswer(0, [texts.Count == 0 ? "没有可登记的行。" : $"一次最多登记 {LedgerTable.MostRows} 行。"]);
        }

        var read = texts.Select((text, n) => (Row: n + 1, Read: text.Read(record.Year))).ToList();
        var problems = read.SelectMany(each => each.Read.Problems.Select(problem => texts.Count == 1 ? problem + "。" : $"第 {each.Row} 行：{problem}。")).ToList();
        if (problems.Count == 0)
        {
            context.MoneyEntries.AddRange(read.Select(each => new MoneyEntry(record, each.Read.Line!, viewer.Actor, clock.GetUtcNow())));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new LedgerAnswer(problems.Count == 0 ? read.Count : 0, problems);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Checks;

/// <summary>An explanation as a browser sends it.</summary>
/// <param name="Facts">The finding, by what it said.</param>
/// <param name="Text">The explanation.</param>
public sealed record SentExplanation(string? Facts, string? Text);

/// <summary>What became of it.</summary>
/// <param name="Refusal">Why it was not kept, in a sentence for whoever wrote it; null where it was.</param>
public sealed record ExplainAnswer(string? Refusal);

/// <summary>Keeps what a filer says to a finding that asks for an explanation; said again it is written anew.</summary>
public sealed class ExplainFinding(IDbContextFactory<PerfBudgetContext> contexts, CheckForm check, TimeProvider clock)
{
    /// <summary>What became of it; null where there is no such form that the person may explain.</summary>
    public async Task<ExplainAnswer?> RunAsync(Viewer viewer, Guid project, Stage stage, SentExplanation sent, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.Explain)).GoingOn()
            .Include(row => row.Unit).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filings.FirstOrDefault(row => row.Stage == stage) is not { } filing)
        {
            return null;
        }

        if (!viewer.May(UseCase.Explain, record.UnitId, filing.State))
        {
            return new ExplainAnswer($"这张表{filing.State.Term()}，不能再写说明。");
        }

        if (Objection(sent.Text) is { } objection)
        {
            return new ExplainAnswer(objection);
        }

        var found = (await check.RunAsync(context, viewer, record, filing, cancellation)).Findings
            .FirstOrDefault(one => one.Facts == sent.Facts && one.Finding.Severity == Severity.Explain);
        if (found is null)
        {
            return new ExplainAnswer("表格已有修改，这条意见变了，请看过再说明。");
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        if (await context.Explanations.FirstOrDefaultAsync(row => row.FilingId == filing.Id && row.Facts == found.Facts, cancellation) is { } earlier)
        {
            earlier.Write(sent.Text!, by, now);
        }
        else
        {
            context.Explanations.Add(new Explanation(filing, found.Finding, sent.Text!, by, now));
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new ExplainAnswer(null);
    }

    private static string? Objection(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "请写明原因。"
        : text.Trim().Length > Explanation.TextLength ? $"说明最多 {Explanation.TextLength} 字，现有 {text.Trim().Length} 字。"
        : text.Contains('\0', StringComparison.Ordinal) ? "说明中有不能保存的字符，请重新输入。"
        : null;
}

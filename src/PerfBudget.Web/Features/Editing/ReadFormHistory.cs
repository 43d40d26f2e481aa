using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Projects.Details;

namespace PerfBudget.Web.Features.Editing;

/// <summary>One change of a form, as its history page shows it.</summary>
/// <param name="Cell">The cell in the words of the form: 年度指标值 · 培训人次.</param>
public sealed record FormChange(string Cell, string? Before, string? After, string By, DateTimeOffset At);

/// <summary>One page of a form's history, the newest change first.</summary>
public sealed record FormHistory(FilingProject Project, StageFiling Filing, IReadOnlyList<FormChange> Changes, int Page, int Pages);

/// <summary>Reads who changed what in a form (修改记录), all cells together.</summary>
public sealed class ReadFormHistory(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open)
{
    /// <summary>The changes of a page.</summary>
    public const int Size = 50;

    /// <summary>The page; null where there is no such form that the person may see.</summary>
    public async Task<FormHistory?> RunAsync(Viewer viewer, Guid id, Stage stage, int page, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, id, cancellation) is not { } project || project.Filing(stage) is not { } filing
            || !viewer.May(UseCase.SeeForm, project.UnitId, filing.State))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var changes = context.Changes.AsNoTracking().Where(change => change.FilingId == filing.Id);
        var pages = Math.Max(1, (await changes.CountAsync(cancellation) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var found = await changes.OrderByDescending(change => change.Sequence).Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation);
        var file = filing.Open();
        return new FormHistory(
            project, filing, [.. found.Select(change => new FormChange(CellOf(file, change), Shown(change, change.Before), Shown(change, change.After), change.PersonName, change.At))], page, pages);
    }

    private static string CellOf(ProjectFile file, CellChange change)
    {
        var term = change.Field switch
        {
            IndicatorRowEdit.Row => "指标行",
            IndicatorRowEdit.Place => "指标的次序",
            var field when field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal) => IndicatorFields.Find(field[EditableCell.IndicatorPrefix.Length..])?.Term ?? field,
            _ => EditableCell.Find(file, change.Field, change.Row, MoneyUnit.Yuan)?.Term ?? change.Field,
        };
        return Guid.TryParse(change.Row, out var row) && file.Indicators.Find(one => one.Id == row)?.Name is { } name ? $"{term} · {name}" : term;
    }

    // A whole row is kept as a text for the machine; a person reads that it came or went.
    private static string? Shown(CellChange change, string? text) => change.Field switch
    {
        IndicatorRowEdit.Row => text is null ? null : "有这一行",
        IndicatorRowEdit.Place => text is null ? null : "移动了位置",
        _ => text,
    };
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.Editing;

/// <summary>What another form says in the same cell.</summary>
/// <param name="Form">Which form: 批复的申报表, 跟踪表, 2024年申报表.</param>
/// <param name="Text">What it says, amounts in the unit of the form that is being written.</param>
public sealed record EarlierValue(string Form, string Text);

/// <summary>Looks a cell up in the forms that came before: the approved declaration, the newest tracking, last year's form.</summary>
public sealed class FindEarlier(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, FormBook book, FindLastYear lastYear)
{
    /// <summary>The values, where there are any; empty where the person may not see the form.</summary>
    public async Task<IReadOnlyList<EarlierValue>> RunAsync(Viewer viewer, Guid id, Stage stage, string field, string? row, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, id, cancellation) is not { } project || project.Filing(stage) is not { } filing
            || !viewer.May(UseCase.SeeForm, project.UnitId, filing.State) || book.LayoutOf(project, filing) is not { } layout)
        {
            return [];
        }

        var found = new List<EarlierValue>();
        void Add(string form, FormContent? file, string? itsRow)
        {
            if (file is not null && (row is null || itsRow is not null) && EditableCell.Find(file, field, itsRow, layout.Unit)?.Get() is { } text)
            {
                found.Add(new EarlierValue(form, text));
            }
        }

        if (stage.Kind != FormKind.Declaration)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            Add("批复的申报表", await AgreedDeclaration.FindAsync(context, id, cancellation), row);
            var tracking = project.TrackingBefore(stage, other => viewer.May(UseCase.SeeForm, project.UnitId, other.State));
            Add(tracking?.Stage.Form ?? "", tracking?.Open(), row);
        }

        if (await lastYear.RunAsync(viewer, project, stage, cancellation) is { } before)
        {
            var file = before.Filing.Open();
            Add($"{before.Project.Year}年{stage.Form}", file, RowOfSameName(filing.Open(), file, row));
        }

        return found;
    }

    // Last year's rows have identities of their own: an indicator is known by its name, a person by the place in the list.
    private static string? RowOfSameName(FormContent now, FormContent before, string? row) =>
        !Guid.TryParse(row, out var id) ? row
        : now.Indicators.Find(one => one.Id == id)?.Name is { } name ? before.Indicators.Find(one => one.Name == name)?.Id.ToString()
        : null;
}

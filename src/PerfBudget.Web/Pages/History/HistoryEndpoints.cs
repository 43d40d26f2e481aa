using System.Globalization;
using System.Text;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Reading;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.History;
using PerfBudget.Web.Pages.Editing;
using PerfBudget.Web.Shell;

namespace PerfBudget.Web.Pages.History;

/// <summary>Where histories are seen, and what the editor asks of them.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder app)
    {
        var form = app.MapGroup("/projects/{project:guid}/{stage}/edit").AddEndpointFilter(ScriptRequests.CheckAsync);
        form.MapGet("/history", async (Guid project, string stage, string field, string? row, Viewer viewer, ReadCellHistory read, CancellationToken cancellation) =>
            ScriptAnswers.Json(await read.RunAsync(viewer, project, ScriptAnswers.Found(stage), field, row, cancellation)));
        form.MapPost("/note", NoteAsync).DisableAntiforgery();
        app.MapGet("/projects/{project:guid}/{stage}/history/table", TableAsync);
    }

    private static async Task<IResult> NoteAsync(Guid project, string stage, SentNote sent, Viewer viewer, NoteChange note, CancellationToken cancellation) =>
        await note.RunAsync(viewer, project, ScriptAnswers.Found(stage), sent.Version, sent.Text, cancellation) is { } answer ? ScriptAnswers.Json(answer) : Results.NotFound();

    // For spreadsheets: with the mark of UTF-8, and no cell that one of them would compute.
    private static async Task<IResult> TableAsync(
        Guid project, string stage, Viewer viewer, HttpRequest request, ReadFormHistory read, TimeProvider clock, CancellationToken cancellation)
    {
        if (Stage.FromId(stage) is not { } one || await read.AllAsync(viewer, project, one, FormHistoryQuery.Read(request.Said()), cancellation) is not { } history)
        {
            return Results.NotFound();
        }

        var text = TableFile.WriteForSpreadsheet(
        [
            ["时间", "修改人", "哪一格", "改前", "改后", "为什么"],
            .. history.Changes.Select(change => new[] { LocalTime.Time(change.At, clock), change.By, change.Cell, change.Before ?? "", change.After ?? "", change.Why }),
            .. history.Total > history.Changes.Count ? new[] { new[] { $"共 {history.Total} 条，这里是最近的 {history.Changes.Count} 条；更早的请按日期筛选后再导出", "", "", "", "", "" } } : [],
        ]);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"{history.Project.Name} {one.Form}修改记录.csv");
    }

    private sealed record SentNote(int Version, string? Text);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Projects.List;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Shell;

namespace PerfBudget.Web.Pages.Forms;

/// <summary>Where forms are downloaded.</summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/projects/{project:guid}/{stage}/pdf", OneAsync);
        app.MapGet("/projects/print", SeveralAsync);
    }

    private static async Task<IResult> OneAsync(Viewer viewer, Guid project, string stage, PrintForms print, CancellationToken cancellation) =>
        Stage.FromId(stage) is { } one && await print.RunAsync(viewer, UseCase.PrintForm, [project], one.Kind, one.Number, cancellation) is { } printed
            ? Results.File(printed.Pdf, "application/pdf", printed.FileName)
            : Results.NotFound();

    private static async Task<IResult> SeveralAsync(
        [FromQuery(Name = "project")] string[] chosen, string? form, string? back, Viewer viewer, PrintForms print, HttpResponse response, CancellationToken cancellation)
    {
        viewer.Require(UseCase.PrintForms);
        var ids = chosen.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (ids.Count is 0 or > PrintForms.MostProjects)
        {
            return Back(back, ids.Count == 0 ? FormAddresses.NothingChosen : FormAddresses.TooMany);
        }

        if (await print.RunAsync(viewer, UseCase.PrintForms, ids, FormKinds.FromId(form), number: null, cancellation) is not { } printed)
        {
            return Back(back, FormAddresses.NothingFiled);
        }

        response.Headers[FormAddresses.FormsHeader] = printed.Forms.ToString(ChineseCulture.Instance);
        response.Headers[FormAddresses.WithoutHeader] = printed.Without.ToString(ChineseCulture.Instance);
        return Results.File(printed.Pdf, "application/pdf", printed.FileName);
    }

    // Only ever back to the list: the address comes from outside.
    private static IResult Back(string? back, string notice)
    {
        var list = back is not null && (back == ProjectQuery.Path || back.StartsWith(ProjectQuery.Path + "?", StringComparison.Ordinal)) ? back : ProjectQuery.Path;
        return Results.LocalRedirect(QueryHelpers.AddQueryString(list, FormAddresses.Notice, notice));
    }
}

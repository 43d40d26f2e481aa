using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Forms;

/// <summary>What was printed.</summary>
/// <param name="Pdf">The document.</param>
/// <param name="FileName">A name for it, with its ending.</param>
/// <param name="Forms">How many forms it holds.</param>
/// <param name="Without">How many of the projects have no such form.</param>
public sealed record PrintedForms(byte[] Pdf, string FileName, int Forms, int Without);

/// <summary>Prints the official forms of projects into one PDF, in the order in which the projects are named.</summary>
public sealed class PrintForms(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The most projects of one document: four pages of the list.</summary>
    public const int MostProjects = 200;

    /// <summary>The document; null where none of the projects that the person may print has such a form.</summary>
    /// <param name="viewer">Who prints.</param>
    /// <param name="useCase">One form, or those of several projects.</param>
    /// <param name="ids">The projects.</param>
    /// <param name="kind">The form; null for all that are there.</param>
    /// <param name="number">期次; null for all of the form.</param>
    /// <param name="cancellation">Stops between two forms.</param>
    public async Task<PrintedForms?> RunAsync(Viewer viewer, UseCase useCase, IReadOnlyList<Guid> ids, FormKind? kind, int? number, CancellationToken cancellation)
    {
        var projects = await FindAsync(viewer.UnitsFor(useCase), ids, kind, number, cancellation);
        var prints = new List<FormPrint>();
        foreach (var project in projects)
        {
            prints.AddRange(project.Filings.OrderBy(filing => filing.Kind).ThenBy(filing => filing.Number)
                .Where(filing => viewer.May(useCase, project.UnitId, filing.State)).Select(filing => Print(project, filing)).OfType<FormPrint>());
        }

        if (prints.Count == 0)
        {
            return null;
        }

        using var pdf = new MemoryStream();
        var name = projects.Count == 1 ? FormNames.OfOne(projects[0], kind) : FormNames.OfSeveral(kind, prints.Count, clock.GetLocalNow());
        PdfPrinter.Print(prints, pdf, title: name, cancellation: cancellation);
        return new PrintedForms(pdf.ToArray(), name + ".pdf", prints.Count, ids.Count - projects.Count(project => project.Filings.Count > 0));
    }

    private async Task<List<Project>> FindAsync(UnitScope scope, IReadOnlyList<Guid> ids, FormKind? kind, int? number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var projects = await context.Projects.AsNoTracking().AsSingleQuery().Within(scope)
            .Include(project => project.Unit)
            .Include(project => project.Filings.Where(filing => (kind == null || filing.Kind == kind) && (number == null || filing.Number == number)))
            .Where(project => ids.Contains(project.Id))
            .ToListAsync(cancellation);
        return [.. projects.OrderBy(project => ids.Index().First(id => id.Item == project.Id).Index)];
    }

    private FormPrint? Print(Project project, Filing filing) =>
        book.Compose(project, filing) is { } grid
            ? new FormPrint(grid, $"{project.Name}（{filing.Stage.Term}）", PrintMark.Of(filing))
            : null;
}

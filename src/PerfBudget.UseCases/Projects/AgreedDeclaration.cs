using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Projects;

/// <summary>The declaration of a project as it was last approved: what the later stages take over.</summary>
internal static class AgreedDeclaration
{
    /// <summary>What a stage takes over from it and keeps locked; null for a declaration itself, and where none has been approved.</summary>
    /// <param name="context">The record.</param>
    /// <param name="project">The project with its unit.</param>
    /// <param name="kind">The stage's form.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<AgreedContent?> AgreedContentAsync(PerfBudgetContext context, Project project, FormKind kind, CancellationToken cancellation) =>
        kind != FormKind.Declaration && await FindAsync(context, project.Id, cancellation) is { } agreed ? new AgreedContent(agreed, project.Unit) : null;

    /// <summary>The contents; null where no declaration has been approved.</summary>
    public static async Task<FormContent?> FindAsync(PerfBudgetContext context, Guid project, CancellationToken cancellation)
    {
        return (await FindAsync(context, [project], cancellation)).GetValueOrDefault(project);
    }

    /// <summary>The contents by project; projects without an approved declaration are not among them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FormContent>> FindAsync(PerfBudgetContext context, IReadOnlyCollection<Guid> projects, CancellationToken cancellation)
    {
        var found = await context.Filings.AsNoTracking()
            .Where(filing => projects.Contains(filing.ProjectId) && filing.Kind == FormKind.Declaration)
            .Select(filing => new
            {
                filing.ProjectId,
                InForce = context.Versions.Where(version => version.FilingId == filing.Id && version.Number == filing.ApprovedVersion).Select(version => version.Content).FirstOrDefault(),
                Imported = filing.State == FilingState.Approved ? filing.Content : null,
            })
            .ToListAsync(cancellation);
        return found.Where(one => (one.InForce ?? one.Imported) is not null).ToDictionary(one => one.ProjectId, one => Read(one.InForce ?? one.Imported!));
    }

    private static FormContent Read(string content)
    {
        using var json = JsonDocument.Parse(content);
        return FormContentJson.Read(json.RootElement);
    }
}

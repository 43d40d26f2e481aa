using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Flow;

/// <summary>The declaration of a project as it was last approved: what the later stages take over.</summary>
internal static class AgreedDeclaration
{
    /// <summary>The contents; null where no declaration has been approved.</summary>
    public static async Task<ProjectFile?> FindAsync(PerfBudgetContext context, Guid project, CancellationToken cancellation)
    {
        var found = await context.Filings.AsNoTracking()
            .Where(filing => filing.ProjectId == project && filing.Kind == FormKind.Declaration)
            .Select(filing => new
            {
                InForce = context.Versions.Where(version => version.FilingId == filing.Id && version.Number == filing.ApprovedVersion).Select(version => version.Content).FirstOrDefault(),
                Imported = filing.State == FilingState.Approved ? filing.Content : null,
            })
            .FirstOrDefaultAsync(cancellation);
        if ((found?.InForce ?? found?.Imported) is not { } content)
        {
            return null;
        }

        using var json = JsonDocument.Parse(content);
        return ProjectFileJson.Read(json.RootElement);
    }
}

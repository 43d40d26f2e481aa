using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;

namespace PerfBudget.Persistence.Tests;

/// <summary>A declaration on record that was submitted: a line of the log and a version of it are kept.</summary>
internal static class Decided
{
    public static async Task AddAsync(string address)
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(address);
        await using var context = new PerfBudgetContext(options.Options);
        var unit = Unit.Create($"云溪区卫生站{Guid.NewGuid():N}", "shanghai");
        var project = Project.Create(unit, new FiscalYear(2025), "门诊设备更新");
        project.Put(StageBeginning.Of(project, FormKind.Declaration), null, FilingState.Draft, DateTimeOffset.UtcNow);
        context.AddRange(unit, project);
        var taken = project.Filings[0].Take(FlowStep.Submit, new Decision(new Actor("1", "何云"), DateTimeOffset.UtcNow), needsConfirmation: false);
        context.AddRange(taken.Record!, taken.Version!);
        await context.SaveChangesAsync();
    }
}

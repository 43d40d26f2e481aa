using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Projects.Creating;

namespace PerfBudget.Testing.Editing;

/// <summary>Puts projects with empty drafts on record, and edits them as a browser does.</summary>
internal sealed class Drafts(TestHost host)
{
    private readonly IServiceProvider _services = host.Services;

    private ApplyEdits Apply => _services.GetRequiredService<ApplyEdits>();

    /// <summary>A project of a new unit with an empty declaration.</summary>
    public async Task<Guid> NewAsync(string place = "shanghai")
    {
        await using var context = await _services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], place);
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return (await _services.GetRequiredService<CreateProject>().RunAsync(
            Filer(unit.Id, "张三"), new NewProjectEntry("示例项目", unit.Id, 2026), CancellationToken.None)).Project!.Value;
    }

    public async Task<EditResult> EditAsync(Guid project, SentEdit edit, string person = "张三") =>
        (await EditAsync(project, [edit], person)).Results.Single();

    public async Task<EditAnswer> EditAsync(Guid project, IReadOnlyList<SentEdit> edits, string person = "张三", FormKind kind = FormKind.Declaration) =>
        (await Apply.RunAsync(await ViewerAsync(project, person), project, kind, edits, CancellationToken.None))!;

    /// <summary>Somebody who files for the project's unit.</summary>
    public async Task<Viewer> ViewerAsync(Guid project, string person) => Filer(await UnitAsync(project), person);

    /// <summary>The account of somebody who files for the project's unit.</summary>
    public async Task<Account> FilerAsync(Guid project, string name) =>
        await host.AccountAsync(name + Guid.NewGuid().ToString("N")[..8], (Role.Filer, await UnitAsync(project)));

    /// <summary>Takes a stage from a draft to its approval, by three people.</summary>
    public async Task ApproveAsync(Guid project, Stage stage)
    {
        await using var context = await host.OpenDatabaseAsync();
        var filing = (await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == project)).Filing(stage)!;
        foreach (var (step, person) in new[] { (FlowStep.Submit, "张三"), (FlowStep.Confirm, "李四"), (FlowStep.Approve, "王五") })
        {
            var taken = filing.Take(step, new Decision(new Actor(person, person), DateTimeOffset.UtcNow), needsConfirmation: true);
            context.Add(taken.Record!);
            if (taken.Version is { } version)
            {
                context.Add(version);
            }
        }

        await context.SaveChangesAsync();
    }

    // Who has one name is one person.
    private static Viewer Filer(Guid unit, string person) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(person)).AsSpan(0, 16)), person, person, [new Grant(Role.Filer, unit, null, [])]);

    private async Task<Guid> UnitAsync(Guid project)
    {
        await using var context = await host.OpenDatabaseAsync();
        return await context.Projects.Where(row => row.Id == project).Select(row => row.UnitId).SingleAsync();
    }

    public async Task<FormContent> FileAsync(Guid project, FormKind kind = FormKind.Declaration)
    {
        await using var context = await _services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        return (await context.Filings.SingleAsync(filing => filing.ProjectId == project && filing.Kind == kind)).Open();
    }

    public async Task<List<CellChange>> HistoryAsync(Guid project)
    {
        await using var context = await _services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        return await context.Changes.Where(change => context.Filings.Any(filing => filing.Id == change.FilingId && filing.ProjectId == project))
            .OrderBy(change => change.Sequence).ToListAsync();
    }
}

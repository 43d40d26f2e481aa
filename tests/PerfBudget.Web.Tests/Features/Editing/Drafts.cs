using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Editing;

namespace PerfBudget.Web.Tests.Features.Editing;

/// <summary>Puts projects with empty drafts on record, and edits them as a browser does.</summary>
internal sealed class Drafts(IServiceProvider services)
{
    public static readonly Editor Zhang = new("zhang", "张三");
    public static readonly Editor Li = new("li", "李四");

    private ApplyEdits Apply => services.GetRequiredService<ApplyEdits>();

    /// <summary>A project of a new unit with an empty declaration.</summary>
    public async Task<Guid> NewAsync(string place = "shanghai")
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], place);
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return (await services.GetRequiredService<CreateProject>().RunAsync("示例项目", unit.Id, 2026, CancellationToken.None)).Project!.Value;
    }

    public async Task<EditResult> EditAsync(Guid project, SentEdit edit, Editor? editor = null) =>
        (await EditAsync(project, [edit], editor)).Results.Single();

    public async Task<EditAnswer> EditAsync(Guid project, IReadOnlyList<SentEdit> edits, Editor? editor = null) =>
        (await Apply.RunAsync(project, FormKind.Declaration, editor ?? Zhang, edits, CancellationToken.None))!;

    public async Task<ProjectFile> FileAsync(Guid project, FormKind kind = FormKind.Declaration)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        return (await context.Filings.SingleAsync(filing => filing.ProjectId == project && filing.Kind == kind)).Open();
    }

    public async Task<List<CellChange>> HistoryAsync(Guid project)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        return await context.Changes.Where(change => context.Filings.Any(filing => filing.Id == change.FilingId && filing.ProjectId == project))
            .OrderBy(change => change.Sequence).ToListAsync();
    }
}

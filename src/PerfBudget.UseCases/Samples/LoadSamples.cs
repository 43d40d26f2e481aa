using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;
using PerfBudget.Forms.Samples;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Samples;

/// <summary>
/// Reads the sample documents into an empty database through the reader that reads every other document. A document goes in
/// whole or not at all; one that is broken is told in the log and the rest goes on.
/// </summary>
public sealed class LoadSamples(
    IDbContextFactory<PerfBudgetContext> contexts, PlaceCatalog places, TimeProvider clock, ILogger<LoadSamples> log)
{
    // Any number that nothing else in this database locks: of several instances one loads.
    private const long LockNumber = 0x50_65_72_66_53;

    /// <summary>Loads the folder's documents where the database holds no project; says how many forms were filed.</summary>
    public async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        var mine = await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({LockNumber}) AS \"Value\"").SingleAsync(cancellation);
        try
        {
            return mine && !await context.Projects.AnyAsync(cancellation) ? await LoadAllAsync(folder, cancellation) : 0;
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockNumber})", CancellationToken.None);
        }
    }

    private async Task<int> LoadAllAsync(string folder, CancellationToken cancellation)
    {
        var shelf = SampleShelf.Load(folder);
        foreach (var mistake in shelf.Mistakes)
        {
            log.LogWarning("{Mistake}", mistake);
        }

        var forms = 0;
        for (var n = 0; n < shelf.Documents.Count; n++)
        {
            cancellation.ThrowIfCancellationRequested();
            forms += await LoadOneAsync(shelf.Documents[n], n + 1, shelf.Documents.Count, cancellation);
        }

        log.LogInformation("示例文件已读入：{Documents} 份文件，{Forms} 张表", shelf.Documents.Count, forms);
        return forms;
    }

    private async Task<int> LoadOneAsync(SampleDocument document, int number, int all, CancellationToken cancellation)
    {
        var name = Path.GetFileName(document.Path);
        try
        {
            var place = document.Place is { } id ? places.Find(id) : null;
            if (place is null && document.Place is not null)
            {
                log.LogWarning("示例 {Name} 所属的地区 {Place} 没有配置，按表上的文字辨认", name, document.Place);
            }

            var read = DocumentReader.For(places, place).Read(name, SourceFile.ReadText(document.Path));
            var forms = await FileAsync(read.Forms, place, document.State, cancellation);
            log.LogInformation("读入示例 {Number}/{All}：{Name}，{Forms} 张表", number, all, name, forms);
            return forms;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "示例 {Name} 没有读入，其余继续", name);
            return 0;
        }
    }

    // Saved once, so that a document is one transaction.
    private async Task<int> FileAsync(IReadOnlyList<ReadForm> forms, Place? placeOfAll, FilingState state, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filed = 0;
        foreach (var form in forms)
        {
            var place = placeOfAll?.Id ?? form.Form?.Split('/')[0] ?? places.Places.First(place => place.Extends is null).Id;
            var (file, units) = (form.File, new UnitBook(context, place));
            if (file.Year is not { } year || file.Project.Name is not { } project || await units.UnitOfAsync(file.Project, cancellation) is not { } unit)
            {
                log.LogWarning("{Name} 的第 {Index} 张表缺少年度、项目名称或单位，没有读入", form.Source, form.Index);
                continue;
            }

            var name = project.Name.Trim();
            var record = context.Projects.Local.FirstOrDefault(known => known.UnitId == unit.Id && known.Year == year.Number && known.Name == name)
                ?? await context.Projects.Include(known => known.Filings)
                    .FirstOrDefaultAsync(known => known.UnitId == unit.Id && known.Year == year.Number && known.Name == name, cancellation);
            if (record is null)
            {
                record = Project.Create(unit, year, name);
                context.Projects.Add(record);
            }

            record.Put(file, form.Form, state, clock.GetUtcNow());
            filed++;
        }

        await context.SaveChangesAsync(cancellation);
        return filed;
    }
}

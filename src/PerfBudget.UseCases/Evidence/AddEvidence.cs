using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Evidence;

/// <summary>Adds a file of evidence to an indicator of a stage.</summary>
public sealed class AddEvidence(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    private const string Missing = "没有这张表，或您现在不能上传。";

    /// <summary>What is wrong with it; null where it is kept.</summary>
    /// <param name="viewer">Who adds it.</param>
    /// <param name="project">The project.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="row">The indicator.</param>
    /// <param name="name">The file's name as the browser sent it.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string?> RunAsync(Viewer viewer, Guid project, Stage stage, Guid row, string? name, byte[] bytes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        if (await OpenEvidence.FindAsync(context.Projects.GoingOn(), viewer, UseCase.KeepEvidence, project, stage, cancellation) is not (_, var filing))
        {
            return Missing;
        }

        if (filing.Open().Indicators.TrueForAll(indicator => indicator.Id != row))
        {
            return "表上没有这个指标，请刷新本页。";
        }

        if (bytes.Length is 0 or > EvidenceFile.MostBytes)
        {
            return bytes.Length == 0 ? "请选择一个文件；空文件不能上传。" : TooLarge;
        }

        if (EvidenceType.Of(bytes) is not { } type)
        {
            return $"不收这种文件。可以上传：{EvidenceType.Taken}；带宏的、加密的、不完整的，以及解开后超过 {EvidenceType.MostUnpackedBytes / 1024 / 1024} MB 的文件不收。";
        }

        var evidence = new EvidenceFile(filing, row, type.NameOf(name), type, bytes, viewer.Actor, clock.GetUtcNow());
        var there = await context.Evidence.Where(each => each.FilingId == filing.Id && each.RemovedAt == null).Select(each => new { each.Row, each.Size, each.Hash }).ToListAsync(cancellation);
        if (there.Exists(each => each.Row == row && each.Hash == evidence.Hash))
        {
            return "这个指标已经有内容相同的文件。";
        }

        if (there.Sum(each => (long)each.Size) + bytes.Length > EvidenceFile.MostBytesOfFiling)
        {
            return $"这张表的佐证材料合计超过 {EvidenceFile.MostBytesOfFiling / 1024 / 1024} MB，请先移除不用的文件。";
        }

        context.Evidence.Add(evidence);
        context.EvidenceContents.Add(new EvidenceContent(evidence, bytes));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>What is said of a file that is too large.</summary>
    internal static string TooLarge => $"文件超过 {EvidenceFile.MostBytes / 1024 / 1024} MB 的上限，请压缩或拆分。";
}

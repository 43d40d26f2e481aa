using PerfBudget.Domain.Accounts;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;

namespace PerfBudget.UseCases.Imports;

/// <summary>Reads an uploaded document and stores nothing of it.</summary>
public sealed class ReadUpload(PlaceCatalog places)
{
    private const int Chunk = 64 * 1024;

    private readonly Lazy<DocumentReader> _reader = new(() => DocumentReader.For(places));

    /// <summary>What the document holds.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="name">Its name.</param>
    /// <param name="size">How many bytes are announced.</param>
    /// <param name="open">Opens it for as many bytes as it may have.</param>
    /// <param name="arrived">Told how many bytes have arrived.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnreadableFileException">It cannot be read; the message says why.</exception>
    public async Task<ReadDocument> RunAsync(Viewer viewer, string name, long size, Func<long, Stream> open, Func<long, Task> arrived, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ReadPublishedFile);
        if (size > SourceFile.LargestFile)
        {
            throw new UnreadableFileException($"文件有 {size / 1024 / 1024} MB，超过 {SourceFile.LargestFile / 1024 / 1024} MB 的上限；请只截取含表格的页面。");
        }

        var bytes = await TakeAsync(size, open, arrived, cancellation);
        return await Task.Run(() => _reader.Value.Read(SourceFile.ToDocument(name, bytes)), cancellation);
    }

    private static async Task<byte[]> TakeAsync(long size, Func<long, Stream> open, Func<long, Task> arrived, CancellationToken cancellation)
    {
        if (size == 0)
        {
            return [];
        }

        await using var stream = open(SourceFile.LargestFile);
        using var taken = new MemoryStream((int)size);
        var chunk = new byte[Chunk];
        while (await stream.ReadAsync(chunk, cancellation) is var count and > 0)
        {
            taken.Write(chunk, 0, count);
            await arrived(taken.Length);
        }

        return taken.ToArray();
    }
}

using System.Security.Cryptography;
using System.Text;
using PerfBudget.Domain.Imports;
using PerfBudget.Forms.Reading;

namespace PerfBudget.UseCases.Imports;

/// <summary>A table as somebody sent it: pasted, or as a file; and again, for the confirmation, as the preview gave it back.</summary>
/// <param name="Lines">The cells of each line.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
public sealed record SentTable(IReadOnlyList<IReadOnlyList<string>> Lines, string? Problem)
{
    /// <summary>The names of the fields of the page: a text, a file, and the table that was previewed.</summary>
    public const string TextField = "text", FileField = "file", PreviewedField = "table";

    /// <summary>The most bytes that a page takes at all: enough to say of a file that it is too large.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    /// <summary>The table for a hidden field.</summary>
    public string Text => TableFile.Write(Lines);

    /// <summary>Reads a text.</summary>
    public static SentTable Of(string text) => string.IsNullOrWhiteSpace(text) ? new SentTable([], "请粘贴表格，或选择一个文件。")
        : Encoding.UTF8.GetByteCount(text) > TableFile.LargestFile ? new SentTable([], $"表格超过 {TableFile.LargestFile / 1024 / 1024} MB 的上限，请分几次导入。")
        : Attempt(() => TableFile.Parse(text));

    /// <summary>Reads a file, unless it is too large to be taken at all.</summary>
    /// <param name="size">Its bytes.</param>
    /// <param name="bytes">Hands them over.</param>
    public static async Task<SentTable> OfAsync(long size, Func<Task<byte[]>> bytes)
    {
        if (size > TableFile.LargestFile)
        {
            return new SentTable([], $"文件有 {size / 1024.0 / 1024:0.0} MB，超过 {TableFile.LargestFile / 1024 / 1024} MB 的上限，请分成几份。");
        }

        var read = await bytes();
        return await Task.Run(() => Attempt(() => TableFile.Read(read)));
    }

    /// <summary>What stands for a preview: where it differs at the confirmation, something has changed since.</summary>
    public static string Fingerprint(IEnumerable<ImportLine> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line =>
        $"{line.Row.Line}\t{line.Action}\t{line.What}\t{string.Join('\t', line.Row.Cells.Select(cell => cell.Key + '=' + cell.Value))}\t{string.Join('\t', line.Problems.Values)}")))));

    private static SentTable Attempt(Func<IReadOnlyList<IReadOnlyList<string>>> read)
    {
        try
        {
            return new SentTable(read(), null);
        }
        catch (UnreadableFileException problem)
        {
            return new SentTable([], problem.Message);
        }
    }
}

/// <summary>What an import is about to do, or why the table as a whole says nothing.</summary>
/// <param name="Table">The table; null where it cannot be read.</param>
/// <param name="Lines">Its rows with what will come of each.</param>
/// <param name="Problem">What is wrong with the table as a whole; null where nothing is.</param>
public sealed record ImportPreview(ImportTable? Table, IReadOnlyList<ImportLine> Lines, string? Problem)
{
    /// <summary>Whether the table as a whole or any of its rows is wrong.</summary>
    public bool HasErrors => Problem is not null || Lines.Any(line => line.Action == ImportAction.Wrong);

    /// <summary>Whether any row is new or changes something.</summary>
    public bool HasWork => Lines.Any(line => line.Action is ImportAction.New or ImportAction.Changed);

    /// <summary>The fingerprint of the rows. The confirmation compares it, to see whether anything has changed since the preview.</summary>
    public string Fingerprint => SentTable.Fingerprint(Lines);

    /// <summary>How many rows have this outcome.</summary>
    public int Count(ImportAction action) => Lines.Count(line => line.Action == action);
}

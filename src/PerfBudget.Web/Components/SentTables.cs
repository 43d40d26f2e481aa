using PerfBudget.UseCases.Imports;

namespace PerfBudget.Web.Components;

/// <summary>Reads the table that the form of a page sends: a file, or a text.</summary>
internal static class SentTables
{
    public static async Task<SentTable> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        return form.Files[SentTable.FileField] is { Length: > 0 } file
            ? await SentTable.OfAsync(file.Length, () => BytesAsync(file, cancellation))
            : SentTable.Of(form[SentTable.PreviewedField].ToString() is { Length: > 0 } previewed ? previewed : form[SentTable.TextField].ToString());
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}

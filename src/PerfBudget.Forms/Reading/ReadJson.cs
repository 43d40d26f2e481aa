using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>What <c>perfbudget read</c> prints: one element a form, in the shape that scripts of finance offices rely on; and such JSON read back.</summary>
public static class ReadJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>One form.</summary>
    public static JsonObject Write(ReadForm form)
    {
        var file = FormContentJson.Write(form.File, form.Labels);
        var json = new JsonObject { ["source"] = form.Source, ["index"] = form.Index, ["kind"] = form.File.Kind.Id(), ["form"] = form.Form };
        foreach (var (name, value) in file.ToList())
        {
            file.Remove(name);
            json[name] = value;
        }

        json["diagnostics"] = new JsonArray([.. form.Diagnostics.Select(diagnostic =>
            new JsonObject { ["line"] = diagnostic.Line, ["text"] = diagnostic.Text, ["message"] = diagnostic.Message })]);
        return json;
    }

    /// <summary>All forms, as an array with Chinese left readable.</summary>
    public static string Write(IEnumerable<ReadForm> forms) => new JsonArray([.. forms.Select(Write)]).ToJsonString(Readable);

    /// <summary>Reads what <see cref="Write(IEnumerable{ReadForm})"/> wrote: the files, with the layout that each names.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static IReadOnlyList<(string? Form, FormContent File)> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(element => (FormOf(element), FormContentJson.Read(element)))]
            : throw new JsonException("An array of forms was expected.");
    }

    /// <summary>Whether a file's content looks like such JSON.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> content) =>
        content.TrimStart(" \r\n\t"u8) is [(byte)'[', .. var rest] && rest.TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)']', ..];

    private static string? FormOf(JsonElement element) => element.TryGetProperty("form", out var form) && form.ValueKind == JsonValueKind.String ? form.GetString() : null;
}

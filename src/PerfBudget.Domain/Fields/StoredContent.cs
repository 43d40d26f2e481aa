using System.Text.Json;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>
/// What the database keeps of a form: a JSON document with a schema number, in which everything is named by the catalogue's
/// identifiers and nothing by a word that is printed. It is written in the newest schema and read from every earlier one. A stored
/// text is not rewritten because it is old: a version keeps its text and its hash for good, a draft gets the newest schema when it is
/// saved next.
/// </summary>
public static class StoredContent
{
    /// <summary>The number of the newest schema, in which contents are written.</summary>
    public const int Schema = StoredSchema2.Number;

    /// <summary>The property that says the schema; documents of the first schema have none.</summary>
    internal const string SchemaName = "schema";

    /// <summary>Writes a content. Contents that say the same give the same text, whatever order the catalogue is in.</summary>
    public static string Write(FormContent file) => StoredSchema2.Write(file);

    /// <summary>Reads a stored text of any schema.</summary>
    /// <exception cref="JsonException">
    /// The text is no such document, or was written by a newer version of the application; the message says which.
    /// </exception>
    public static FormContent Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return SchemaOf(json.RootElement) switch
            {
                StoredSchema1.Number => StoredSchema1.Read(json.RootElement),
                StoredSchema2.Number => StoredSchema2.Read(json.RootElement),
                var other => throw new JsonException(
                    $"Schema {other} is not known: the contents were written by a newer version of the application."),
            };
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or KeyNotFoundException
            or OverflowException or ArgumentException)
        {
            throw new JsonException("The stored text is no form: " + error.Message, error);
        }
    }

    private static int SchemaOf(JsonElement json) =>
        json.TryGetProperty(SchemaName, out var number) ? number.GetInt32() : StoredSchema1.Number;
}

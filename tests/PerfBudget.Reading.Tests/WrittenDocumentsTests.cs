using System.Text.Json;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests;

/// <summary>Documents written for this project, in layouts known and unknown, are read as their author typed them.</summary>
public class WrittenDocumentsTests
{
    private static readonly string[] Folders = ["samples", "tests/PerfBudget.Reading.Tests/Unseen"];

    public static TheoryData<string> Expectations() => [.. Names("expected", "*.json")];

    public static TheoryData<string> Documents() => [.. Names("", "*.txt")];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void The_document_is_read_as_typed_by_hand(string path)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealForms.Repository, path))).RootElement;
        var document = Path.Combine(RealForms.Repository, Path.GetDirectoryName(path)!, "..", expected.GetProperty("document").GetString() + ".txt");
        var forms = Read(document).Forms;
        if (forms.Count == 0 && IsOptional(expected))
        {
            return; // the form of a whole department: to read nothing is as right as to read it
        }

        var form = forms[expected.GetProperty("index").GetInt32() - 1];
        Expectation.Faults(expected, form).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_form_of_a_document_is_found_and_every_cell_claimed_once(string path)
    {
        var document = Path.Combine(RealForms.Repository, path);
        var read = Read(document);
        var expected = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(document)!, "expected"), Path.GetFileNameWithoutExtension(document) + "-*.json")
            .Select(other => JsonDocument.Parse(File.ReadAllText(other)).RootElement)
            .Where(other => other.GetProperty("document").GetString() == Path.GetFileNameWithoutExtension(document)).ToList();
        read.Forms.Count.ShouldBe(read.Forms.Count == 0 ? expected.Count(form => !IsOptional(form)) : expected.Count);
        read.Forms.SelectMany(form => ClaimedCells.Faults(form, SourceFile.ReadText(document))).ShouldBeEmpty();
    }

    private static bool IsOptional(JsonElement expected) => expected.TryGetProperty("optional", out var optional) && optional.GetBoolean();

    private static ReadDocument Read(string path) => RealForms.Reader.Read(Path.GetFileName(path), SourceFile.ReadText(path));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Folders.SelectMany(root => Directory.GetFiles(Path.Combine(RealForms.Repository, root, folder), pattern).Order(StringComparer.Ordinal))
            .Select(path => Path.GetRelativePath(RealForms.Repository, path));
}

using System.Text.Json;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests;

/// <summary>The samples of the repository, in layouts known and unknown, are read as their author typed them.</summary>
public class SamplesTests
{
    private static readonly string Folder = Path.Combine(RealForms.Repository, "samples");

    public static TheoryData<string> Expectations() => [.. Names("expected", "*.json")];

    public static TheoryData<string> Documents() => [.. Names("", "*.txt")];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void The_sample_is_read_as_typed_by_hand(string name)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected", name))).RootElement;
        var form = Read(expected.GetProperty("document").GetString() + ".txt").Forms[expected.GetProperty("index").GetInt32() - 1];
        Expectation.Faults(expected, form).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_form_of_a_sample_is_found_and_every_cell_claimed_once(string document)
    {
        var read = Read(document);
        read.Forms.Count.ShouldBe(Names("expected", Path.GetFileNameWithoutExtension(document) + "-*.json").Count());
        read.Forms.SelectMany(form => Ledgers.Faults(form, SourceFile.ReadText(Path.Combine(Folder, document)))).ShouldBeEmpty();
    }

    private static ReadDocument Read(string document) => RealForms.Reader.Read(document, SourceFile.ReadText(Path.Combine(Folder, document)));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Folder, folder), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}

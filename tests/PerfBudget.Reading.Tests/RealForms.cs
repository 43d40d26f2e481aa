using System.Text.Json;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests;

/// <summary>The published documents that stand beside the repository, where a checkout has them, with what they say typed by hand.</summary>
public static class RealForms
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder, or null where this checkout has none.</summary>
    public static string? Folder { get; } = Path.Combine(Repository, "..", "shared", "forms") is var forms && Directory.Exists(forms) ? forms : null;

    public static IEnumerable<string> Expectations() =>
        Folder is null ? [] : Directory.GetFiles(Path.Combine(Folder, "expected"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static JsonElement Expected(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "expected", name + ".json"))).RootElement;

    /// <summary>The form of a document that an expectation speaks of.</summary>
    public static ReadForm Read(JsonElement expected)
    {
        var document = expected.GetProperty("document").GetString()!;
        var read = Reader.Read(document + ".txt", File.ReadAllText(Path.Combine(Folder!, document + ".txt")));
        return read.Forms[expected.GetProperty("index").GetInt32() - 1];
    }

    public static DocumentReader Reader { get; } = DocumentReader.For(PlaceCatalog.Load(PlaceCatalog.BuiltInFolder));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

/// <summary>A fact about the published documents: skipped, and said to be, where they are absent.</summary>
public sealed class RealFormsFactAttribute : FactAttribute
{
    public RealFormsFactAttribute() => Skip = RealForms.Folder is null ? "../shared/forms is not beside this checkout" : null;
}

/// <summary>A theory over all expectations.</summary>
public sealed class RealFormsTheoryAttribute : TheoryAttribute
{
    public RealFormsTheoryAttribute() => Skip = RealForms.Folder is null ? "../shared/forms is not beside this checkout" : null;
}

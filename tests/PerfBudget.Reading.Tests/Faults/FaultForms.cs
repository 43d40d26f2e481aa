using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests.Faults;

/// <summary>The minimal inputs that stand beside the repository, each with one kind of layout that was once misread.</summary>
internal static class FaultForms
{
    public static string? Folder { get; } = RealForms.Folder is { } forms && Path.Combine(forms, "faults") is var faults
        && Directory.Exists(faults) ? faults : null;

    /// <summary>The one form of an input.</summary>
    public static ReadForm Read(string number)
    {
        var path = Directory.GetFiles(Folder!, number + "-*").Single(path => !path.EndsWith(".md", StringComparison.Ordinal));
        return RealForms.Reader.Read(SourceFile.ToDocument(Path.GetFileName(path), File.ReadAllBytes(path))).Forms.ShouldHaveSingleItem();
    }

    /// <summary>Level 1, level 2, name, target, actual value, points to earn and points earned of each indicator.</summary>
    public static string[] Rows(ReadForm form) => [.. form.File.Indicators.Select(Row)];

    private static string Row(Indicator row) =>
        string.Join('|', row.Level1, row.Level2, row.Name, row.Target?.Text, row.Actual?.Text, row.Weight?.Text, row.Score?.Text);
}

/// <summary>A fact about those inputs: skipped, and said to be, where they are absent.</summary>
public sealed class FaultFactAttribute : FactAttribute
{
    public FaultFactAttribute() => Skip = FaultForms.Folder is null ? "../shared/forms/faults is not beside this checkout" : null;
}

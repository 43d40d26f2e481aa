using System.Text;
using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Compares a text with the one kept beside the tests. With UPDATE_GOLDENS=1 in the environment it is written anew: look at the difference before committing it.</summary>
public static class Golden
{
    private const int LongestText = 48;

    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";

    /// <summary>Checks a text against <c>Goldens/NAME.txt</c>.</summary>
    public static void ShouldMatch(string name, string text)
    {
        var path = Path.Combine(RepositoryFolder.Tests, "Goldens", name + ".txt");
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        File.Exists(path).ShouldBeTrue($"{path} does not exist; run the tests with UPDATE_GOLDENS=1 and look at it.");
        text.ShouldBe(File.ReadAllText(path), $"{name} differs from {path}; if it is meant to, run the tests with UPDATE_GOLDENS=1 and look at the difference.");
    }

    /// <summary>A grid as text: a line for each cell with its place, spans, role, text and field.</summary>
    public static string Of(FormGrid grid)
    {
        var text = new StringBuilder();
        text.AppendLine($"{grid.Form}: {grid.RowCount} rows, widths {string.Join(' ', grid.Columns)}");
        foreach (var line in grid.Above)
        {
            text.AppendLine($"{line.Kind}: {line.Text}");
        }

        foreach (var head in grid.Heads)
        {
            text.AppendLine($"head rows {head.First}-{head.First + head.Count - 1} again before rows up to {head.End - 1}");
        }

        foreach (var cell in grid.Cells)
        {
            var span = cell.RowSpan > 1 || cell.ColumnSpan > 1 ? $" {cell.RowSpan}x{cell.ColumnSpan}" : "";
            var field = cell.Field is null ? "" : $" <{cell.Field.Path}>";
            text.AppendLine($"{cell.Row},{cell.Column}{span} {cell.Role.ToString()[0]}{cell.Align.ToString()[0]}{(cell.Repeats ? "*" : "")}{field} {Shortened(cell.Shown)}".TrimEnd());
        }

        foreach (var line in grid.Below)
        {
            text.AppendLine($"{line.Kind}: {line.Text}");
        }

        foreach (var entries in grid.Signatures)
        {
            text.AppendLine("signatures: " + string.Join(" | ", entries.Select(entry => entry.Label + entry.Text)));
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Shortened(string text)
    {
        text = text.Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Length <= LongestText ? text : $"{text[..LongestText]}… ({text.Length})";
    }
}

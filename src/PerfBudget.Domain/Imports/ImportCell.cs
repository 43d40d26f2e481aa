namespace PerfBudget.Domain.Imports;

/// <summary>Cells of tables that come from outside.</summary>
public static class ImportCell
{
    /// <summary>The text of a cell, without what surrounds it; <c>="0012"</c>, by which spreadsheets keep a code's noughts, is the text within.</summary>
    public static string Text(string written)
    {
        var text = written.Trim().Trim('\u3000', '\uFEFF').Trim();
        return text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && !text[2..^1].Contains('"', StringComparison.Ordinal)
            ? text[2..^1].Trim() : text;
    }

    /// <summary>Why a cell cannot be a name, a code or an address: it is too long, holds what nobody sees, or what a spreadsheet would run as a formula. Null where nothing is wrong.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters.</param>
    public static string? Problem(string text, int most) =>
        text.Any(char.IsControl) ? "有换行或看不见的控制字符，请删去"
        : IsFormula(text) ? $"以“{text[0]}”开头，像是公式，请改成文字"
        : text.Length > most ? $"最多 {most} 个字，现有 {text.Length} 个"
        : null;

    /// <summary>Whether a spreadsheet would take the text for a formula.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    /// <summary>是 or 否 as people write them; null where the text is neither. Blank is 否.</summary>
    public static bool? YesNo(string text) => text switch
    {
        "是" or "√" or "✓" or "1" or "Y" or "y" or "true" or "TRUE" => true,
        "" or "否" or "×" or "0" or "N" or "n" or "false" or "FALSE" or "—" or "-" => false,
        _ => null,
    };
}

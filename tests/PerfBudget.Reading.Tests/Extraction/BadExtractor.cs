using System.Text;
using PerfBudget.Forms.Model;

namespace PerfBudget.Reading.Tests.Extraction;

/// <summary>What a bad extractor does to a page.</summary>
[Flags]
public enum Damage
{
    /// <summary>Only what every extractor does: merged cells become blank cells.</summary>
    None = 0,

    /// <summary>Blank cells below merged ones vanish, so that rows shift left.</summary>
    RowsShiftLeft = 1,

    /// <summary>A cell is made up, so that rows shift right.</summary>
    RowsShiftRight = 2,

    /// <summary>Blanks are strewn into words and numbers.</summary>
    StrayBlanks = 4,

    /// <summary>Numbers with operators come as LaTeX.</summary>
    Latex = 8,

    /// <summary>Pages break between indicators, and the rest of a cell's text stands in a row of its own on the next page.</summary>
    PageBreaks = 16,

    /// <summary>Report text, a table of something else, watermarks and page numbers stand around the form and on its pages.</summary>
    OtherPages = 32,

    /// <summary>All of it.</summary>
    All = RowsShiftLeft | RowsShiftRight | StrayBlanks | Latex | PageBreaks | OtherPages,
}

/// <summary>Prints a form as text the way a bad extractor would leave it. It shares nothing with the reader.</summary>
public sealed class BadExtractor(Random random, Damage damage)
{
    private const string Watermark = "仅供征求意见使用";

    public string Extract(params IReadOnlyList<FormGrid> forms)
    {
        var text = new StringBuilder();
        if (Has(Damage.OtherPages))
        {
            text.Append("第一部分 概况\n\n本部门主要职责是负责全县相关工作，具体情况见第 3 页。\n\n").Append(Watermark).Append("\n\n收入项目\t金额（万元）\t占比\n财政拨款\t1,535.33\t87.39%\n事业收入\t219.24\t12.48%\n\n")
                .Append(Watermark).Append("\n\n- 12 -\n\n");
        }

        foreach (var form in forms)
        {
            Write(form, text);
            text.Append('\n');
        }

        if (Has(Damage.OtherPages))
        {
            text.Append(Watermark).Append("\n\n第四部分 名词解释\n\n一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。\n\n").Append(Watermark).Append('\n');
        }

        return text.ToString();
    }

    private void Write(FormGrid form, StringBuilder text)
    {
        foreach (var line in form.Above)
        {
            text.Append(Strew(line.Text)).Append(line == form.Above[^1] || form.Above[0].Kind == line.Kind && form.Above.Count(other => other.Kind == GridLineKind.Title) == 1 ? "\n\n" : "\n");
        }

        for (var row = 0; row < form.RowCount; row++)
        {
            WriteRow(form, row, text);
        }

        text.Append('\n');
        foreach (var line in form.Below)
        {
            text.Append(line.Text).Append("\n\n");
        }

        foreach (var line in form.Signatures)
        {
            text.Append(string.Join("    ", line.Select(signature => signature.Label + signature.Text))).Append("\n\n");
        }
    }

    private void WriteRow(FormGrid form, int row, StringBuilder text)
    {
        var cells = Enumerable.Repeat("", form.Columns.Count).ToList();
        foreach (var cell in form.Cells.Where(cell => cell.Row == row))
        {
            cells[cell.Column] = Damaged(cell.Shown.ReplaceLineEndings(" "));
        }

        var indicators = form.Cells.Where(cell => cell.Row == row && cell.Field?.Indicator is not null).ToList();
        string? rest = null;
        var breaks = indicators.Count > 0 && Has(Damage.PageBreaks) && random.Next(4) == 0;
        var wordy = indicators.Where(cell => cell.Field!.Path is "indicator.level3" or "indicator.reason" or "indicator.measure" or "indicator.reasonAndMeasure" && cell.Shown.Length >= 6).ToList();
        if (breaks && wordy.Count > 0 && random.Next(2) == 0 && wordy[random.Next(wordy.Count)] is var cut)
        {
            // The text breaks off, and goes on alone below the break.
            var at = cut.Shown.Length / 2;
            cells[cut.Column] = cut.Shown[..at].ReplaceLineEndings(" ");
            var next = Enumerable.Repeat("", form.Columns.Count).ToList();
            next[cut.Column] = cut.Shown[at..].ReplaceLineEndings(" ");
            rest = string.Join('\t', next);
        }

        if (indicators.Count > 0)
        {
            Shift(form, row, cells);
        }

        text.Append(string.Join('\t', cells)).Append('\n');
        if (breaks)
        {
            text.Append(Has(Damage.OtherPages) ? $"\n{Watermark}\n\n- {random.Next(2, 90)} -\n\n" : "\n");
        }

        text.Append(rest is null ? "" : rest + "\n");
    }

    private void Shift(FormGrid form, int row, List<string> cells)
    {
        var merged = form.Cells.Count(cell => cell.Row < row && cell.EndRow > row);
        if (merged > 0 && Has(Damage.RowsShiftLeft) && random.Next(3) == 0)
        {
            cells.RemoveAt(cells.FindIndex(cell => cell.Length == 0));
        }
        else if (Has(Damage.RowsShiftRight) && random.Next(5) == 0)
        {
            cells.Insert(cells.FindIndex(cell => cell.Length > 0), "");
        }
    }

    private string Damaged(string text)
    {
        if (Has(Damage.Latex) && text.Length > 2 && text[0] is '≥' or '≤' or '=' && random.Next(2) == 0)
        {
            var digits = 1;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '.'))
            {
                digits++;
            }

            var sign = text[0] switch { '≥' => random.Next(2) == 0 ? "\\geq" : "≥", '≤' => random.Next(2) == 0 ? "\\leq" : "≤", _ => "=" };
            var percent = digits < text.Length && text[digits] == '%' ? "\\%" : "";
            return $"${sign} {text[1..digits]}{percent}$ {text[(digits + (percent.Length > 0 ? 1 : 0))..]}";
        }

        return Strew(text);
    }

    private string Strew(string text)
    {
        if (!Has(Damage.StrayBlanks) || text.Length < 3 || random.Next(3) != 0)
        {
            return text;
        }

        // A blank never stands in a real text between two Latin letters or digits, so none is strewn there.
        var at = random.Next(1, text.Length);
        return char.IsAscii(text[at - 1]) && char.IsAscii(text[at]) ? text : text.Insert(at, " ");
    }

    private bool Has(Damage kind) => damage.HasFlag(kind);
}

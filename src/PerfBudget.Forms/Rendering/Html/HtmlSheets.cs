using System.Globalization;
using System.Net;
using System.Text;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Rendering.Pdf;

namespace PerfBudget.Forms.Rendering.Html;

/// <summary>
/// Writes forms as sheets of paper in HTML: the same pages as the PDF, with the same rows, lines and repeated labels on each, as
/// tables that can be selected and read aloud. What a browser prints of it is what the PDF prints.
/// </summary>
public sealed class HtmlSheets
{
    private readonly StringBuilder _html = new(20_000);

    /// <summary>Forms as a document that stands alone.</summary>
    public static string Document(IReadOnlyList<FormGrid> forms, string? title = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(forms.Count);
        var sheets = new HtmlSheets();
        sheets._html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(WebUtility.HtmlEncode(title ?? forms[0].Title)).Append("</title>\n<style>\n").Append(HtmlStyles.Sheets).Append("</style>\n</head>\n<body>\n");
        foreach (var form in forms)
        {
            sheets.Write(PageSetter.Set(form));
        }

        return sheets._html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The sheets of one form, for a page that brings <see cref="HtmlStyles.Sheets"/> with it.</summary>
    public static string Fragment(PageLayout layout)
    {
        var sheets = new HtmlSheets();
        sheets.Write(layout);
        return sheets._html.ToString();
    }

    private void Write(PageLayout layout)
    {
        foreach (var page in layout.Pages)
        {
            _html.Append("<section class=\"pb-sheet pb-sheet-").Append(layout.Paper.IsLandscape ? "landscape" : "portrait").Append("\" data-form=\"").Append(Encode(layout.Grid.Form))
                .Append(CultureInfo.InvariantCulture, $"\" style=\"width:{layout.Paper.Width:0.##}pt;height:{layout.Paper.Height:0.##}pt;font-size:{layout.FontSize}pt\">\n");
            foreach (var line in Lines(page.Runs))
            {
                var tag = line.Size >= PageSetter.TitleSize ? "h2" : "p";
                _html.Append(CultureInfo.InvariantCulture, $"<{tag} style=\"left:{line.X:0.##}pt;top:{line.Baseline - (0.88 * line.Size):0.##}pt;font-size:{line.Size}pt\">")
                    .Append(Encode(line.Text)).Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
            }

            Table(layout, page);
            _html.Append("</section>\n");
        }
    }

    // Runs that only a change of font parts are one line again.
    private static IEnumerable<TextRun> Lines(IReadOnlyList<TextRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var line = runs[i];
            while (i + 1 < runs.Count && runs[i + 1].Baseline.Equals(line.Baseline) && Math.Abs(runs[i + 1].X - line.X - line.Width) < 0.01)
            {
                line = line with { Text = line.Text + runs[++i].Text, Width = line.Width + runs[i].Width };
            }

            yield return line;
        }
    }

    private void Table(PageLayout layout, LaidPage page)
    {
        if (page.Cells.Count == 0)
        {
            return;
        }

        var edges = page.Cells.Select(cell => cell.Box.Top).Append(page.Cells.Max(cell => cell.Box.Bottom)).Select(y => Math.Round(y, 3)).Distinct().Order().ToList();
        _html.Append(CultureInfo.InvariantCulture, $"<table style=\"left:{layout.Paper.Margin:0.##}pt;top:{edges[0]:0.##}pt;width:{layout.Paper.BodyWidth:0.##}pt;line-height:{LineHeight(page):0.##}pt\">\n<colgroup>");
        var total = layout.Grid.Columns.Sum();
        foreach (var width in layout.Grid.Columns)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{layout.Paper.BodyWidth * width / total:0.###}pt\">");
        }

        _html.Append("</colgroup>\n");
        for (var row = 0; row < edges.Count - 1; row++)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<tr style=\"height:{edges[row + 1] - edges[row]:0.##}pt\">");
            foreach (var cell in page.Cells.Where(cell => Math.Round(cell.Box.Top, 3).Equals(edges[row])).OrderBy(cell => cell.Cell.Column))
            {
                Cell(cell, edges.Count(edge => edge > cell.Box.Top + 0.01 && edge <= cell.Box.Bottom + 0.01));
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</table>\n");
    }

    private void Cell(LaidCell laid, int rows)
    {
        var cell = laid.Cell;
        var tag = cell.Role == CellRole.Value ? "td" : "th";
        var align = cell.Align == CellAlign.Left ? "pb-left" : cell.Align == CellAlign.Right ? "pb-right" : "";
        _html.Append('<').Append(tag);
        Attribute("class", (align + (laid.IsCut ? " pb-cut" : "")).Trim());
        Attribute("rowspan", rows > 1 ? rows.ToString(CultureInfo.InvariantCulture) : "");
        Attribute("colspan", cell.ColumnSpan > 1 ? cell.ColumnSpan.ToString(CultureInfo.InvariantCulture) : "");
        Attribute("data-field", cell.Field?.Path ?? "");
        _html.Append('>').AppendJoin("<br>", laid.Lines.Select(Encode)).Append("</").Append(tag).Append('>');
    }

    private void Attribute(string name, string value)
    {
        if (value.Length > 0)
        {
            _html.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
        }
    }

    private static double LineHeight(LaidPage page)
    {
        foreach (var cell in page.Cells)
        {
            for (var i = 1; i < cell.Runs.Count; i++)
            {
                if (cell.Runs[i].Baseline > cell.Runs[i - 1].Baseline)
                {
                    return cell.Runs[i].Baseline - cell.Runs[i - 1].Baseline;
                }
            }
        }

        return 13;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Net;
using System.Text;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Rendering.Pdf;

namespace PerfBudget.Forms.Rendering.Html;

/// <summary>
/// Writes a form as HTML: the same grid, looking the same on the screen and printing the same from the browser. The parts of the
/// table that have heads of their own are tables of their own, so that a browser repeats these heads on each printed page.
/// Where sheets must break as they do in the PDF, see <see cref="HtmlSheets"/>.
/// </summary>
public sealed class HtmlForm
{
    private readonly FormGrid _grid;
    private readonly StringBuilder _html = new(16_000);

    private HtmlForm(FormGrid grid) => _grid = grid;

    /// <summary>The form as a fragment for a page that brings <see cref="HtmlStyles.Form"/> with it.</summary>
    public static string Fragment(FormGrid grid) => new HtmlForm(grid).Write();

    private string Write()
    {
        _html.Append("<article class=\"pb-form ").Append(_grid.Page.IsLandscape ? "pb-landscape" : "pb-portrait")
            .Append("\" lang=\"zh-CN\" data-form=\"").Append(Encode(_grid.Form)).Append("\">\n");
        foreach (var line in _grid.Above)
        {
            var tag = line.Kind == GridLineKind.Title ? "h2" : "p";
            _html.Append('<').Append(tag).Append(" class=\"").Append(line.Kind == GridLineKind.Title ? "pb-title" : "pb-subtitle").Append("\">")
                .Append(Encode(line.Text)).Append("</").Append(tag).Append(">\n");
        }

        var row = 0;
        foreach (var head in _grid.Heads)
        {
            Table(row, head.First, 0);
            Table(head.First, head.End, head.Count);
            row = head.End;
        }

        Table(row, _grid.RowCount, 0);
        Below();
        return _html.Append("</article>").ToString();
    }

    private void Table(int from, int to, int heads)
    {
        if (from == to)
        {
            return;
        }

        _html.Append("<table class=\"pb-grid\">\n<colgroup>");
        var total = _grid.Columns.Sum();
        foreach (var width in _grid.Columns)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{100.0 * width / total:0.###}%\">");
        }

        _html.Append("</colgroup>\n");
        if (heads > 0)
        {
            Rows(from, from + heads, from + heads, "thead");
        }

        Rows(from + heads, to, to, "tbody");
        if (heads > 0)
        {
            // Browsers print a foot at the end of each page: it closes the frame there.
            _html.Append(CultureInfo.InvariantCulture, $"<tfoot aria-hidden=\"true\"><tr><td class=\"pb-end\" colspan=\"{_grid.Columns.Count}\"></td></tr></tfoot>\n");
        }

        _html.Append("</table>\n");
    }

    private void Rows(int from, int to, int end, string section)
    {
        _html.Append('<').Append(section).Append(">\n");
        for (var row = from; row < to; row++)
        {
            _html.Append("<tr>");
            foreach (var cell in _grid.Cells)
            {
                // A label that reaches from the heads into the body is parted there, without a line between its parts.
                var isUpperPart = section == "thead" && cell.EndRow > end;
                if (cell.Row == row)
                {
                    Cell(cell, Math.Min(cell.EndRow, end) - row, isUpperPart ? " pb-open" : "", isUpperPart ? "" : null);
                }
                else if (row == from && cell.Row < row && cell.EndRow > row)
                {
                    Cell(cell, Math.Min(cell.EndRow, end) - row, " pb-rest", null);
                }
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</").Append(section).Append(">\n");
    }

    private void Cell(GridCell cell, int rows, string part, string? instead)
    {
        // What says nothing heads nothing: an empty label, and the upper part of one that the body repeats.
        var tag = cell.Role == CellRole.Value || cell.Shown.Length == 0 || instead is "" ? "td" : "th";
        _html.Append('<').Append(tag);
        var isLabel = cell.Inline.Length == 0 && (cell.Role != CellRole.Value || cell.Field?.Path is "indicator.level1" or "indicator.level2");
        var classes = (cell.Align == CellAlign.Left ? "pb-left" : cell.Align == CellAlign.Right ? "pb-right" : "")
            + (isLabel ? " pb-words" : "") + (!cell.IsBeside ? "" : cell.Shown.Length == 0 && cell.Field is null ? " pb-outside" : " pb-beside") + part;
        Attribute("class", classes.Trim());
        Attribute("rowspan", rows > 1 ? rows.ToString(CultureInfo.InvariantCulture) : "");
        Attribute("colspan", cell.ColumnSpan > 1 ? cell.ColumnSpan.ToString(CultureInfo.InvariantCulture) : "");
        Attribute("scope", cell.Role == CellRole.Head && tag == "th" ? "col" : "");
        Attribute("data-field", cell.Field?.Path ?? "");
        Attribute("data-row", cell.Field?.Indicator?.ToString() ?? cell.Field?.Person?.ToString(CultureInfo.InvariantCulture) ?? "");
        Attribute("style", cell.MinLines > 1 ? string.Create(CultureInfo.InvariantCulture, $"height:{cell.MinLines * 1.4:0.#}em") : "");
        _html.Append('>');
        if (instead is null && cell.Inline.Length > 0)
        {
            _html.Append("<b>").Append(Encode(cell.Inline)).Append("</b>");
        }

        _html.Append(instead ?? (isLabel ? BetweenWords(cell.Text) : Encode(cell.Text))).Append("</").Append(tag).Append('>');
    }

    private void Attribute(string name, string value)
    {
        if (value.Length > 0)
        {
            _html.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
        }
    }

    private void Below()
    {
        foreach (var line in _grid.Below)
        {
            _html.Append("<p class=\"pb-note\">").Append(Encode(line.Text)).Append("</p>\n");
        }

        foreach (var entries in _grid.Signatures)
        {
            _html.Append("<p class=\"pb-signatures\">");
            foreach (var entry in entries)
            {
                _html.Append("<span><b>").Append(Encode(entry.Label)).Append("</b><span");
                Attribute("data-field", entry.Field?.Path ?? "");
                _html.Append('>').Append(Encode(entry.Text)).Append("</span></span>");
            }

            _html.Append("</p>\n");
        }
    }

    // Labels are parted where the printed ones are: between their words.
    private static string BetweenWords(string text)
    {
        var allowed = new bool[text.Length];
        LineBreaks.Mark(text, allowed);
        LineBreaks.KeepWords(text, allowed);
        var parted = new StringBuilder(text.Length + 20);
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (allowed[i])
            {
                parted.Append(Encode(text[from..i])).Append("<wbr>");
                from = i;
            }
        }

        return parted.Append(Encode(text[from..])).ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

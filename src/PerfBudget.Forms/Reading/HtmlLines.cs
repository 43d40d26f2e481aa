using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PerfBudget.Forms.Reading;

/// <summary>The tables of a web page, or of HTML within a text, as lines of cells; what merged cells cover is blank. Other text is a line
/// a
/// block.</summary>
internal static class HtmlLines
{
    private const int MostSpan = 60;

    /// <summary>Whether a text is HTML, or holds a table in it.</summary>
    public static bool LooksLikeIt(string text) => text.Contains("<table", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<td", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines; they are numbered in the order of the page, a row of a table counting one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var lines = new List<IReadOnlyList<string>>();
        if (document.Body is { } body)
        {
            AddBlocks(body, lines);
        }

        return lines;
    }

    private static void AddBlocks(IElement parent, List<IReadOnlyList<string>> lines)
    {
        var text = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && !IsInline(element))
            {
                End(text, lines);
                if (element is IHtmlTableElement table)
                {
                    AddTable(table, lines);
                }
                else if (!IsHidden(element))
                {
                    AddBlocks(element, lines);
                }
            }
            else
            {
                AddText(node, text);
            }
        }

        End(text, lines);
    }

    // Text out of which no mark-up made lines keeps its own.
    private static void End(StringBuilder text, List<IReadOnlyList<string>> lines)
    {
        foreach (var line in text.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            lines.Add(line.Split('\t'));
        }

        text.Clear();
    }

    private static void AddTable(IHtmlTableElement table, List<IReadOnlyList<string>> lines)
    {
        if (table.Caption is { } caption)
        {
            lines.Add([TextOf(caption)]);
        }

        // A table around others only arranges the page.
        if (table.QuerySelector("table table, td table") is not null)
        {
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                AddBlocks(cell, lines);
            }

            return;
        }

        var covered = new Dictionary<int, int>(); // how many more rows a cell covers, by column
        foreach (var row in table.Rows.Where(row => !IsHidden(row)))
        {
            lines.Add(CellsOf(row, covered));
        }

        lines.Add([""]);
    }

    private static List<string> CellsOf(IHtmlTableRowElement row, Dictionary<int, int> covered)
    {
        var cells = new List<string>();
        foreach (var cell in row.Cells)
        {
            Cover(cells, covered);
            var (across, down) = (Math.Clamp(cell.ColumnSpan, 1, MostSpan), Math.Max(1, cell.RowSpan));
            for (var n = 0; n < across; n++)
            {
                if (down > 1)
                {
                    covered[cells.Count] = down - 1;
                }

                cells.Add(n == 0 && !IsHidden(cell) ? TextOf(cell) : "");
            }
        }

        Cover(cells, covered);
        return cells.Skip(1).All(string.IsNullOrWhiteSpace) && cells.Count > 0 ? [cells[0]] : cells;
    }

    private static void Cover(List<string> cells, Dictionary<int, int> covered)
    {
        while (covered.TryGetValue(cells.Count, out var rows))
        {
            if (rows == 1)
            {
                covered.Remove(cells.Count);
            }
            else
            {
                covered[cells.Count] = rows - 1;
            }

            cells.Add("");
        }
    }

    private static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        element.ChildNodes.ToList().ForEach(node => AddText(node, text));
        return text.ToString().Trim();
    }

    private static void AddText(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText plain:
                text.Append(plain.Data);
                break;
            case IHtmlBreakRowElement:
                text.Append('\n');
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                text.Append(box.HasAttribute("checked") ? '√' : '□');
                break;
            case IHtmlInputElement { Type: "text" } field:
                text.Append(field.DefaultValue);
                break;
            case IElement element when !IsHidden(element):
                element.ChildNodes.ToList().ForEach(child => AddText(child, text));
                if (!IsInline(element))
                {
                    text.Append(' ');
                }

                break;
        }
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "abbr" or "b" or "bdi" or "big" or "br" or "code" or "del" or "em" or "font" or "i" or "input" or "ins" or "label"
            or "mark" or "s" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "u" or "ruby";

    private static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "head" or "title" or "rt" or "rp" or "del" or "select" or "svg"
        || element.HasAttribute("hidden")
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none",
            StringComparison.OrdinalIgnoreCase) == true;
}

using System.Net;
using System.Text;

namespace PerfBudget.Reading.Tests.Shapes;

/// <summary>A text with tabs in the other shapes in which tables reach a person.</summary>
internal static class Reshaped
{
    public static string Bars(string text) => Lines(text, cells => "| " + string.Join(" | ", cells) + " |");

    public static string Commas(string text) =>
        Lines(text, cells => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));

    public static string Spaces(string text) => Lines(text, cells => string.Join("    ", cells.Where(cell => cell.Trim().Length > 0)));

    public static string CellPerLine(string text) => Lines(text, cells => string.Join('\n', cells.Where(cell => cell.Trim().Length > 0)));

    public static string Html(string text)
    {
        var (html, isOpen) = (new StringBuilder("<html><body>"), false);
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
            {
                html.Append(isOpen ? "</table>" : "").Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
                isOpen = false;
                continue;
            }

            html.Append(isOpen ? ""
                : "<table>").Append("<tr>").Append(string.Concat(line.Split('\t').Select(cell =>
                    $"<td>{WebUtility.HtmlEncode(cell)}</td>"))).Append("</tr>");
            isOpen = true;
        }

        return html.Append(isOpen ? "</table>" : "").Append("</body></html>").ToString();
    }

    private static string Lines(string text, Func<string[], string> write) =>
        string.Join('\n',
            text.ReplaceLineEndings("\n").Split('\n').Select(line =>
                line.Contains('\t', StringComparison.Ordinal) ? write(line.Split('\t')) : line));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// The lines of a Word file: paragraphs, and the rows of its tables. Rows, cells and tables count that stand in content
/// controls; nested tables and text boxes follow the line in which they stand.
/// </summary>
internal static class WordLines
{
    public static List<IReadOnlyList<string>> Of(WordprocessingDocument document)
    {
        var lines = new List<IReadOnlyList<string>>();
        if (document.MainDocumentPart is { Document.Body: { } body } part)
        {
            var text = new WordText(part);
            AddBlocks(body, text, lines);
        }

        return lines;
    }

    private static void AddBlocks(OpenXmlElement parent, WordText text, List<IReadOnlyList<string>> lines)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    lines.Add([text.Of(paragraph)]);
                    AddBoxes(paragraph, text, lines);
                    break;
                case Table table:
                    AddRows(table, text, lines);
                    break;
                case SdtBlock or CustomXmlBlock or SdtContentBlock or InsertedRun or MoveToRun:
                    AddBlocks(element, text, lines);
                    break;
            }
        }
    }

    // Text boxes are written twice, once for older programs.
    private static void AddBoxes(OpenXmlElement owner, WordText text, List<IReadOnlyList<string>> lines)
    {
        foreach (var box in owner.Descendants().Where(element => element.LocalName == "txbxContent" && !IsWithin(element, "Fallback")
            && !IsWithin(element, "txbxContent")))
        {
            AddBlocks(box as TextBoxContent ?? new TextBoxContent(box.OuterXml), text, lines);
        }
    }

    private static bool IsWithin(OpenXmlElement element, string name) => element.Ancestors().Any(ancestor => ancestor.LocalName == name);

    private static void AddRows(OpenXmlElement parent, WordText text, List<IReadOnlyList<string>> lines)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case WordRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is null:
                    lines.Add(CellsOf(row, text));
                    foreach (var cell in CellsIn(row))
                    {
                        AddBoxes(cell, text, lines);
                        cell.Elements<Table>().ToList().ForEach(nested => AddRows(nested, text, lines));
                    }

                    break;
                case SdtRow or SdtContentRow or CustomXmlRow or SdtBlock or SdtContentBlock:
                    AddRows(element, text, lines);
                    break;
            }
        }
    }

    private static List<string> CellsOf(WordRow row, WordText text)
    {
        var cells = Enumerable.Repeat("", row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0).ToList();
        foreach (var cell in CellsIn(row))
        {
            var properties = cell.TableCellProperties;
            var isCovered = properties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
            cells.Add(isCovered ? "" : string.Join(' ', ParagraphsIn(cell).Select(text.Of)));
            cells.AddRange(Enumerable.Repeat("", Math.Clamp((properties?.GridSpan?.Val?.Value ?? 1) - 1, 0, OfficeFile.MostColumns)));
        }

        return cells.Count < 2 ? [.. cells, ""] : cells;
    }

    private static IEnumerable<TableCell> CellsIn(OpenXmlElement parent) => parent.ChildElements.SelectMany(element => element switch
    {
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => CellsIn(element),
        _ => [],
    });

    private static IEnumerable<Paragraph> ParagraphsIn(OpenXmlElement parent) => parent.ChildElements.SelectMany(element => element switch
    {
        Paragraph paragraph => [paragraph],
        SdtBlock or SdtContentBlock or CustomXmlBlock => ParagraphsIn(element),
        _ => [],
    });
}

using System.Text.RegularExpressions;

namespace PerfBudget.Forms.Reading;

/// <summary>What stands on pages and belongs to no form: page numbers, watermarks, running heads and feet, ornaments.</summary>
internal sealed partial class PageFurniture(SourceDocument document)
{
    public bool Contains(SourceRow row) =>
        row.Filled.All(cell => Ornament().IsMatch(cell.Key))
        || (row.Filled.Count is 2 or 3 && row.Filled.Any(cell => cell.Key.Contains('页', StringComparison.Ordinal) && PageNumber().IsMatch(cell.Key)))
        || (row.IsParagraph && row.Filled[0] is var cell
            && (document.Furniture.Contains(cell.Key) || PageNumber().IsMatch(cell.Key) || RunningFoot().IsMatch(cell.Raw.Trim())));

    [GeneratedRegex(@"^[-=_—·.…|+]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^[-—–]*\d{1,4}[-—–]*$|第\d+页(?:[,，/]?共\d+页)?$|^共\d+页[,，/]?第\d+页$|^\d+/\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    // The name of an office and the number of the page: 某市财政局　　21.
    [GeneratedRegex(@"^\p{L}{2,20}[\s\u3000]+\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex RunningFoot();
}

using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests;

/// <summary>The law of reading: every cell of a form that is not blank is claimed exactly once.</summary>
public static class ClaimedCells
{
    /// <summary>The cells between a form's first and last line that are claimed twice or never.</summary>
    public static List<string> Faults(ReadForm form, string text)
    {
        var claimed = form.Claims.CountBy(claim => (claim.Cell.Line, claim.Cell.Index)).ToDictionary();
        var faults = claimed.Where(count => count.Value > 1).Select(count => $"line {count.Key.Line}, cell {count.Key.Index}: claimed {count.Value} times").ToList();
        foreach (var row in new SourceDocument("text", text).Rows.Where(row => row.Line >= form.FirstLine && row.Line <= form.LastLine))
        {
            faults.AddRange(row.Filled.Where(cell => !claimed.ContainsKey((cell.Line, cell.Index))).Select(cell => $"line {cell.Line}, cell {cell.Index}: “{cell.Text}” is claimed by nothing"));
        }

        return faults;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>The year of a form whose title does not name it.</summary>
internal static partial class FormYear
{
    /// <summary>Takes the year from the evaluated year, the tracked period, a project of one year, or the document's heading, in this order.</summary>
    public static void Complete(FormContent file, SourceDocument document) =>
        file.Year ??= file.Evaluation.Year?.Value
            ?? FiscalYear.TryOf(file.Tracking.Period?.Value?.To.Year ?? 0)
            ?? YearOf(file.Project.Term?.Value)
            ?? (file.Project.Start?.Value is { } start && file.Project.End?.Value is { } end ? YearOf(new Period(start, end)) : null)
            ?? YearOfHeading(document);

    private static FiscalYear? YearOf(Period? period) => period is { } days && days.From.Year == days.To.Year ? FiscalYear.TryOf(days.To.Year) : null;

    private static FiscalYear? YearOfHeading(SourceDocument document)
    {
        foreach (var row in document.Rows.Take(10).Where(row => row.IsParagraph && row.Filled[0].Key.Length < 60))
        {
            if (YearOfBudget().Match(row.Filled[0].Key) is { Success: true } match)
            {
                return FiscalYear.TryOf(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    [GeneratedRegex(@"(\d{4})年度", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfBudget();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>The months that a tracking's heads speak of (1-6月执行数), where no field names its period.</summary>
internal static partial class TrackedMonths
{
    /// <summary>Enters them as the period, unless the layout prints the same where a form names none.</summary>
    public static void Complete(ReadForm form, string? usual)
    {
        if (form.File.Kind != FormKind.Tracking || form.File.Tracking.Period is not null || form.File.Year is not { } year)
        {
            return;
        }

        var months = form.Claims.Where(claim => claim.By == CellClaims.Heading).Select(claim =>
            MonthsOf(claim.Cell.Key)).OfType<(int From, int To)>().Distinct().ToList();
        if (months.Count != 1 || MonthsOf(usual ?? "") == months[0])
        {
            return;
        }

        var (from, to) = months[0];
        FieldCatalog.TrackingPeriod.Set(form.File, string.Create(
            CultureInfo.InvariantCulture,
                $"{year.Number}-{from:00}-01 至 {year.Number}-{to:00}-{DateTime.DaysInMonth(year.Number, to):00}"));
    }

    private static (int From, int To)? MonthsOf(string key)
    {
        if (key.StartsWith("上半年", StringComparison.Ordinal))
        {
            return (1, 6);
        }

        if (key.StartsWith("前三季度", StringComparison.Ordinal))
        {
            return (1, 9);
        }

        return Months().Match(key) is { Success: true } match
            && (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) is ( >= 1, <= 12) months && months.Item1 <= months.Item2
            ? months
            : null;
    }

    [GeneratedRegex(@"^(\d{1,2})月?[-至到](\d{1,2})月", RegexOptions.CultureInvariant)]
    private static partial Regex Months();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A deadline lies within the project.</summary>
public sealed partial class DeadlineWithinTheProject() : Check("dates.deadline", Severity.Error, "完成期限不晚于项目结束",
    "指标值写明的完成年月日不应晚于计划完成日期（没有的为预算年度末）。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var end = context.File.Project.End?.Value ?? context.File.Project.Term?.Value?.To ?? (context.Year is { } year and > 1 and < 9999 ? new DateOnly(year, 12, 31) : null);
        if (end is not { } last)
        {
            yield break;
        }

        foreach (var row in context.Rows)
        {
            if (row.Target is { } target && row.Kind is RowKind.Timeliness or RowKind.None && Day().Match(target.Text) is { Success: true } match && DayOf(match) is { } day && day > last)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的期限“{Wording.Short(target.Text)}”晚于项目结束日期 {last:yyyy-MM-dd}。", $"≤{last:yyyy-MM-dd}", target.Text);
            }
        }
    }

    private static DateOnly? DayOf(Match match)
    {
        var (year, month) = (int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture));
        if (month is < 1 or > 12)
        {
            return null;
        }

        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) : 1;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"(?<y>20\d\d)\s*[-./年]\s*(?<m>\d{1,2})(?:\s*[-./月]\s*(?<d>\d{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>The year within a project's code is not after the form's.</summary>
public sealed partial class ProjectCodeIsOfTheYear() : Check("dates.code", Severity.Explain, "项目代码的年份与表的年度相符",
    "21 位项目代码第 7、8 位是立项年份；晚于表的年度的须说明。", Sources.ProjectCode)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Year is { } year && context.File.Project.Name?.Code is { } code && Shape().Match(code) is { Success: true } match
            && 2000 + int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) is var of && of > year)
        {
            yield return At(FieldCatalog.ProjectName, $"项目代码 {code} 的年份是 {of}，表为 {year} 年度。", year.ToString(CultureInfo.InvariantCulture), of.ToString(CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"^\d{6}(?<y>\d\d)[A-Z]\d{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

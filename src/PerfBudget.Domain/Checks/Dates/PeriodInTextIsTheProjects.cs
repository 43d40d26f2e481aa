using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>The period that a goal names is the project's.</summary>
public sealed partial class PeriodInTextIsTheProjects() : Check("dates.text", Severity.Explain, "文字中的实施时间与起止日期一致",
    "绩效目标写明实施起止年月的，应与计划开始、完成日期一致。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var (from, to) = (context.File.Project.Start?.Value ?? context.File.Project.Term?.Value?.From, context.File.Project.End?.Value ?? context.File.Project.Term?.Value?.To);
        if (from is not { } start || to is not { } end)
        {
            yield break;
        }

        foreach (var field in new[] { FieldCatalog.GoalsOverall, FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOutputs })
        {
            if (field.Get(context.File) is { } text && Span().Match(text) is { Success: true } match
                && (Number(match, "y") != start.Year || Number(match, "m") != start.Month || Number(match, "z") != end.Year || Number(match, "n") != end.Month))
            {
                yield return At(field, $"“{field.Term}”写实施时间为“{match.Value}”，表上起止日期为 {start:yyyy-MM-dd} 至 {end:yyyy-MM-dd}。", $"{start:yyyy-MM} 至 {end:yyyy-MM}", match.Value);
            }
        }
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<y>20\d\d)\s*[-./年]\s*(?<m>\d{1,2})\s*(?:[-./月]\s*(?:\d{1,2}\s*日?)?)?\s*(?:至|到|—+|－|~|～|-)\s*(?<z>20\d\d)\s*[-./年]\s*(?<n>\d{1,2})\s*(?:月|[-./])", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>What the heads of an indicator table mean, each for itself and beside the others.</summary>
internal static partial class HeadMeanings
{
    /// <summary>Gives each head the id of its column; what no word of the field says stays without one.</summary>
    public static void Resolve(List<HeadCell> heads, Vocabulary words, FiscalYear? year)
    {
        foreach (var head in heads)
        {
            head.Id = words.Column(head.Cell.Key) ?? FromAbove(head, words);
        }

        TellYears(heads, year);
        TellLevels(heads);
        TellDoubles(heads);
    }

    // 值 below 预期指标值 is the value; 全市 below it is the one of all regions.
    private static string? FromAbove(HeadCell head, Vocabulary words) =>
        head.Above is { } above && words.Column(above.Key) is { } id
            && (Part().IsMatch(head.Cell.Key) || Whole().IsMatch(head.Cell.Key)) ? id : null;

    // 2023年实际实现值 beside 预期2024年实现值: what is of another year than the form's is no target and no actual value of it.
    private static void TellYears(List<HeadCell> heads, FiscalYear? year)
    {
        var years = heads.Where(head => head.Id is "target" or "actual" && YearOf(head) is not null).ToList();
        if (years.Count == 0)
        {
            return;
        }

        var own = year?.Number
            ?? (years.Exists(head => head.Id == "target") ? years.Where(head => head.Id == "target") : years).Max(head =>
                YearOf(head)!.Value);
        foreach (var head in years.Where(head => YearOf(head) != own
            && (YearOf(head) < own || heads.Exists(other => other != head && other.Id == head.Id))))
        {
            head.Id = YearOf(head) < own ? "history" : null;
        }
    }

    private static int? YearOf(HeadCell head) =>
        Year().Match(head.Cell.Key) is { Success: true } match ? int.Parse(match.Value[..4], CultureInfo.InvariantCulture) : null;

    // 指标类型 before the names stands for a level; of two names in succession the first is a level where that level is missing.
    private static void TellLevels(List<HeadCell> heads)
    {
        var names = heads.FindIndex(head => head.Id == "level3");
        if (names > 0 && !heads.Exists(head => head.Id == "level1") && heads[names - 1].Id == "operator")
        {
            heads[names - 1].Id = "level1";
        }

        if (names >= 0 && names + 1 < heads.Count && heads[names + 1].Id == "level3")
        {
            var free = new[] { "level1", "level2" }.FirstOrDefault(level => !heads.Exists(head => head.Id == level));
            heads[free is null ? names + 1 : names].Id = free;
        }
    }

    // Only where names stand twice is there a second of each column; else the second keeps its values under its head.
    private static void TellDoubles(List<HeadCell> heads)
    {
        if (heads.Count(head => head.Id == "level3") > 1)
        {
            return;
        }

        foreach (var twice in heads.Where(head => head.Id is not (null or "history" or "weight")).GroupBy(head => head.Id).Where(group =>
            group.Count() > 1))
        {
            foreach (var head in twice.Skip(1))
            {
                head.Id = null;
            }
        }
    }

    [GeneratedRegex("^(?:值|数值|指标值|内容|年度|本年|本年度|当年)$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("^(?:合计|全市|全省|全县|全区|总计|总体|整体)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?:19|20)\d\d年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}

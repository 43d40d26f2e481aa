using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;

namespace PerfBudget.UseCases.Forms;

/// <summary>What printed forms are called: their files' names, without ending.</summary>
internal static class FormNames
{
    // Longer names are cut by some file systems, which count bytes: a Chinese character has three.
    private const int LongestName = 60;

    /// <summary>年度, 项目 and 环节: <c>2025年 城区河道保洁 绩效自评表</c>.</summary>
    public static string OfOne(Project project, FormKind? kind) =>
        Safe($"{project.Year}年 {Cut(project.Name)} {TableOf(kind)}");

    /// <summary>环节, number and day: <c>绩效自评表 12份 20250131</c>.</summary>
    public static string OfSeveral(FormKind? kind, int forms, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{TableOf(kind)} {forms}份 {now:yyyyMMdd}");

    private static string TableOf(FormKind? kind) => kind is { } stage ? stage.Term() + "表" : "绩效表";

    private static string Cut(string name) => name.Length > LongestName ? name[..LongestName] : name;

    // What Windows refuses in a file's name; the same everywhere, because a file made here is opened there.
    private static string Safe(string name) =>
        string.Concat(name.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character));
}

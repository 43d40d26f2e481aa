using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>How long a project lasts by what its form says.</summary>
internal static class Durations
{
    private static readonly string[] ProjectTimes = ["建设周期", "建设工期", "实施周期", "项目周期", "工期", "建设时间", "建设期", "服务期限", "服务期", "项目期限", "实施期限", "施工周期"];

    /// <summary>The months of the whole project that an indicator's target says; null where it says none.</summary>
    public static decimal? ProjectMonths(Row row) =>
        Wording.EndsWithAny(row.Bare, ProjectTimes) && row.Target is { Number: { } number, Unit: { } unit } ? unit switch
        {
            "个月" or "月" => number,
            "年" => Numbers.Times(number, 12),
            "天" or "日" or "日历天" or "个日历天" => number / 30.4m,
            _ => null,
        }
        : null;

    /// <summary>The months from the planned beginning to the planned end; null where one is not known.</summary>
    public static decimal? PlannedMonths(FormContent file)
    {
        var (from, to) = (file.Project.Start?.Value ?? file.Project.Term?.Value?.From, file.Project.End?.Value ?? file.Project.Term?.Value?.To);
        return from is { } start && to is { } end && end >= start ? Math.Round((end.DayNumber - start.DayNumber + 1) / 30.4375m, 1) : null;
    }
}

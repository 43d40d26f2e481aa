namespace PerfBudget.Domain.Library;

/// <summary>
/// The levels under which the library keeps its indicators: those of 财预〔2021〕101号, with 成本指标 as a level 1 of its own, and
/// 可持续影响指标, which places keep. Forms of a place may spell a level otherwise, or put costs under 产出指标.
/// </summary>
public static class LibraryLevels
{
    /// <summary>The level-1 names, each with its level-2 names, in the order of the forms.</summary>
    public static IReadOnlyList<(string Level1, IReadOnlyList<string> Level2)> All { get; } =
    [
        ("成本指标", ["经济成本指标", "社会成本指标", "生态环境成本指标"]),
        ("产出指标", ["数量指标", "质量指标", "时效指标"]),
        ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        ("满意度指标", ["服务对象满意度指标"]),
    ];

    // What a level-2 name holds, whichever way it is spelled; the narrower word first.
    private static readonly (string Word, string[] Level2)[] Words =
    [
        ("社会成本", ["社会成本指标"]), ("生态环境成本", ["生态环境成本指标"]), ("生态成本", ["生态环境成本指标"]), ("经济成本", ["经济成本指标"]),
        ("成本", ["经济成本指标", "社会成本指标", "生态环境成本指标"]),
        ("数量", ["数量指标"]), ("质量", ["质量指标"]), ("时效", ["时效指标"]), ("进度", ["时效指标"]),
        ("经济效益", ["经济效益指标"]), ("社会效益", ["社会效益指标"]), ("生态效益", ["生态效益指标"]), ("环境效益", ["生态效益指标"]),
        ("可持续", ["可持续影响指标"]), ("满意", ["服务对象满意度指标"]),
    ];

    /// <summary>The level 1 above a level 2 of the library; null where it has no such level 2.</summary>
    public static string? Above(string level2) => All.FirstOrDefault(level => level.Level2.Contains(level2)).Level1;

    /// <summary>The library's level-2 names that a form means by its own: several for 成本指标 without more, none where it is none of them.</summary>
    /// <param name="level2">二级指标 as a form spells it.</param>
    public static IReadOnlyList<string> MeantBy(string? level2) =>
        level2 is null ? [] : Words.FirstOrDefault(word => level2.Contains(word.Word, StringComparison.Ordinal)).Level2 ?? [];
}

using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Words;

/// <summary>The group that an indicator stands in (一级指标).</summary>
internal enum RowGroup
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>成本指标.</summary>
    Cost,

    /// <summary>产出指标.</summary>
    Output,

    /// <summary>效益指标.</summary>
    Benefit,

    /// <summary>满意度指标.</summary>
    Satisfaction,
}

/// <summary>The kind of an indicator (二级指标).</summary>
internal enum RowKind
{
    /// <summary>None that is known, or the form has no such column.</summary>
    None,

    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标 under 产出指标, or any of the costs under 成本指标.</summary>
    Cost,

    /// <summary>经济效益, 社会效益, 生态效益 or 可持续影响.</summary>
    Benefit,

    /// <summary>服务对象满意度.</summary>
    Satisfaction,
}

/// <summary>Which way an indicator's number should go.</summary>
internal enum Meaning
{
    /// <summary>Its words do not say.</summary>
    None,

    /// <summary>Up: 合格率, 满意度.</summary>
    Up,

    /// <summary>Down: 事故, 响应时间.</summary>
    Down,
}

/// <summary>An indicator with what its words mean.</summary>
internal sealed partial class Row
{
    /// <summary>Reads the indicator's words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="isWithinTheYear">Whether its form tells of a part of the year only, so that something may not be due yet.</param>
    public Row(Indicator indicator, bool isWithinTheYear = false)
    {
        Indicator = indicator;
        Name = Numbering().Replace(indicator.Name?.Trim() ?? "", "");
        Group = GroupOf(indicator.Level1) is var group && group != RowGroup.None ? group : GroupOf(indicator.Level2);
        Kind = KindOf(indicator.Level2, Group);
        Bare = Aside().Replace(Name, "");
        IsShare = Wording.EndsWithAny(Bare, Lexicon.Shares);
        IsSatisfaction = Name.Contains("满意", StringComparison.Ordinal) || Name.Contains("好评率", StringComparison.Ordinal);
        IsCost = !IsShare && Wording.EndsWithAny(Bare, Lexicon.Costs);
        IsTime = !IsShare && Wording.EndsWithAny(Bare, Lexicon.Times);
        Meaning = MeaningOf(Bare, IsSatisfaction);
        IsNotDue = isWithinTheYear && (indicator.Expected is null || Wording.SaysNotDue(indicator.Expected.Text))
            && (indicator.Actual is { } actual ? !actual.IsNumber && Wording.SaysNotDue(actual.Text) : indicator.Expected is not null);
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>三级指标 without a number before it; empty where it is blank.</summary>
    public string Name { get; }

    /// <summary>The name without asides in parentheses.</summary>
    public string Bare { get; }

    /// <summary>一级指标.</summary>
    public RowGroup Group { get; }

    /// <summary>二级指标.</summary>
    public RowKind Kind { get; }

    /// <summary>Which way its number should go.</summary>
    public Meaning Meaning { get; }

    /// <summary>Whether the name says a share (率, 比例).</summary>
    public bool IsShare { get; }

    /// <summary>Whether the name says satisfaction.</summary>
    public bool IsSatisfaction { get; }

    /// <summary>Whether the name says money.</summary>
    public bool IsCost { get; }

    /// <summary>Whether the name says a stretch of time.</summary>
    public bool IsTime { get; }

    /// <summary>Whether the form says in words that it is not due yet (未到期, 尚未调查, 年底开展), and names nothing that was due by now.</summary>
    public bool IsNotDue { get; }

    /// <summary>The target.</summary>
    public TargetValue? Target => Indicator.Target;

    /// <summary>The measured value.</summary>
    public TargetValue? Actual => Indicator.Actual;

    /// <summary>分值.</summary>
    public decimal? Weight => Numbers.Within(Indicator.Weight?.Value);

    /// <summary>得分.</summary>
    public decimal? Score => Numbers.Within(Indicator.Score?.Value);

    /// <summary>How messages call it.</summary>
    public string Called => Indicator.Name is { Length: > 0 } name ? $"“{Wording.Short(name)}”" : "该指标";

    /// <summary>What the actual is measured by: what is due by now on a tracking form, else the target.</summary>
    public TargetValue? Due => Indicator.Expected ?? Indicator.Target;

    /// <summary>The comparison that the target means: the printed sign, else its words, else what the indicator's words mean.</summary>
    public ComparisonOperator Comparison(TargetValue target)
    {
        if (target.Operator is { } op && op != ComparisonOperator.Exactly)
        {
            return op;
        }

        if (target.Number is 0)
        {
            return ComparisonOperator.AtMost; // none is none: 事故 =0次
        }

        if (AtMostWords().IsMatch(target.Text) || IsDayOfTheYear(target))
        {
            return ComparisonOperator.AtMost;
        }

        return AtLeastWords().IsMatch(target.Text) || !WantsLess ? ComparisonOperator.AtLeast : ComparisonOperator.AtMost;
    }

    /// <summary>Whether less is better by the indicator's words and place.</summary>
    public bool WantsLess => Meaning == Meaning.Down
        || (Meaning == Meaning.None && (IsCost || Kind == RowKind.Cost) && !Wording.ContainsAny(Name, Lexicon.Savings))
        || (Meaning == Meaning.None && (IsTime || (Kind == RowKind.Timeliness && !IsShare)) && !IsLongTime);

    /// <summary>Whether the name says a time that may be long, such as that of a course.</summary>
    public bool IsLongTime => Wording.ContainsAny(Name, Lexicon.LongTimes) && !Wording.ContainsAny(Name, Lexicon.Terms);

    /// <summary>Target and actual as numbers of one unit; null where one is words or their units do not compare.</summary>
    public (decimal Due, decimal Actual)? Comparable => Due is { Number: { } due } target && Actual is { Number: { } reached } actual && Numbers.Within(due) is not null && Numbers.Within(reached) is not null
        ? InOneUnit(target.Unit, due, actual.Unit, reached)
        : null;

    /// <summary>Whether the target (or what is due) is met; null where it cannot be said.</summary>
    public bool? Met => Comparable is { } pair && Due is { } due ? Comparison(due).Holds(pair.Actual, pair.Due) : null;

    /// <summary>Whether the actual is words where the target is a number.</summary>
    public bool AnsweredInWords => !IsNotDue && Due is { IsNumber: true } due && Actual is { IsNumber: false, Text: var text }
        && !(due.Number == 0 && Wording.StartsWithAny(text, Lexicon.NothingHappened)) && !IsDayOfTheYear(due);

    /// <summary>Whether the actual says in words that it was not reached.</summary>
    public bool SaysNotReached => !IsNotDue && Actual is { IsNumber: false, Text: var text } && Wording.StartsWithAny(text, Lexicon.NotReached);

    /// <summary>Whether a target is a day of the year: 12月底前 is one, and 按期完成 an answer to it.</summary>
    internal static bool IsDayOfTheYear(TargetValue due) => due.Unit is { } unit && (unit.StartsWith('月') || unit.StartsWith("日前", StringComparison.Ordinal));

    /// <summary>Whether nothing explains a deviation.</summary>
    public bool GivesNoReason => Wording.SaysNothing(Indicator.Reason) && Wording.SaysNothing(Indicator.Remark);

    /// <summary>Two numbers in one unit; null where their units do not compare. A number without a unit has the other's.</summary>
    internal static (decimal Due, decimal Actual)? InOneUnit(string? dueUnit, decimal due, string? actualUnit, decimal actual)
    {
        if (dueUnit is null || actualUnit is null || dueUnit == actualUnit)
        {
            return (due, actual);
        }

        return Lexicon.Units.TryGetValue(dueUnit, out var one) && Lexicon.Units.TryGetValue(actualUnit, out var other) && one.Measure == other.Measure
            && Numbers.Times(due, one.Size) is { } a && Numbers.Times(actual, other.Size) is { } b
            ? (a, b)
            : null;
    }

    private static RowGroup GroupOf(string? level) => level switch
    {
        null => RowGroup.None,
        _ when level.Contains("满意", StringComparison.Ordinal) => RowGroup.Satisfaction,
        _ when level.Contains("成本", StringComparison.Ordinal) => RowGroup.Cost,
        _ when level.Contains("产出", StringComparison.Ordinal) => RowGroup.Output,
        _ when level.Contains("效益", StringComparison.Ordinal) || level.Contains("效果", StringComparison.Ordinal) || level.Contains("影响", StringComparison.Ordinal) => RowGroup.Benefit,
        _ => RowGroup.None,
    };

    private static RowKind KindOf(string? level, RowGroup group) => level switch
    {
        null => RowKind.None,
        _ when level.Contains("满意", StringComparison.Ordinal) => RowKind.Satisfaction,
        _ when level.Contains("成本", StringComparison.Ordinal) => RowKind.Cost,
        _ when level.Contains("数量", StringComparison.Ordinal) => RowKind.Quantity,
        _ when level.Contains("质量", StringComparison.Ordinal) => RowKind.Quality,
        _ when level.Contains("时效", StringComparison.Ordinal) || level.Contains("进度", StringComparison.Ordinal) => RowKind.Timeliness,
        _ when level.Contains("效益", StringComparison.Ordinal) || level.Contains("影响", StringComparison.Ordinal) => RowKind.Benefit,
        _ => group == RowGroup.Cost ? RowKind.Cost : RowKind.None,
    };

    private static Meaning MeaningOf(string name, bool satisfaction)
    {
        if (satisfaction)
        {
            return name.Contains("不满意", StringComparison.Ordinal) ? Meaning.Down : Meaning.Up;
        }

        var down = Longest(name, Lexicon.Downward);
        var up = Longest(name, Lexicon.Upward);
        if (up == 0 && down == 0)
        {
            return Meaning.None;
        }

        if (up >= down)
        {
            return up < name.Length && "不未非无".Contains(name[^(up + 1)], StringComparison.Ordinal) ? Meaning.Down : Meaning.Up;
        }

        // 减少投诉次数 and 故障修复 count a remedy; 故障修复响应时间 ends in the time and stays downward.
        return Wording.StartsWithAny(name, Lexicon.Reductions) || (down <= 4 && Wording.ContainsAny(name[..^down], Lexicon.Remedies) && !Wording.EndsWithAny(name, Lexicon.Times)) ? Meaning.None : Meaning.Down;
    }

    private static int Longest(string name, string[] ends)
    {
        var longest = 0;
        foreach (var end in ends)
        {
            if (end.Length > longest && name.EndsWith(end, StringComparison.Ordinal))
            {
                longest = end.Length;
            }
        }

        return longest;
    }

    [GeneratedRegex(@"^\s*(?:指标\s*\d+\s*[:：.、]?|\d+\s*[、.．](?!\d)|[（(]\d+[)）])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[（(][^（）()]*[)）]\s*$|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"不超过|不高于|不大于|不多于|以内|之内|以下|控制在", RegexOptions.CultureInvariant)]
    private static partial Regex AtMostWords();

    [GeneratedRegex(@"不少于|不低于|不小于|至少|以上", RegexOptions.CultureInvariant)]
    private static partial Regex AtLeastWords();
}

using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Library;

/// <summary>
/// An indicator of the library (指标库): what it measures and how, ready to be taken into a form as a copy. It may be read or typed in
/// any state; <see cref="Objections"/> says what stands between it and the library.
/// </summary>
public sealed record LibraryIndicator
{
    /// <summary>The most characters of a name; a form's cell takes more.</summary>
    public const int NameLength = 60;

    /// <summary>The most characters of an industry, a unit of measure, a target value, and a source.</summary>
    public const int IndustryLength = 20, UnitLength = TargetValue.LongestUnit, ValueLength = 60, SourceLength = 200;

    /// <summary>The most characters of a definition or a formula.</summary>
    public const int TextLength = 300;

    /// <summary>The most usual values.</summary>
    public const int MostValues = 5;

    /// <summary>The source of what was written for this library and follows from no rule.</summary>
    public const string OwnSource = "本库编写";

    /// <summary>三级指标: the name.</summary>
    public required string Name { get; init; }

    /// <summary>一级指标, one of <see cref="LibraryLevels"/>.</summary>
    public required string Level1 { get; init; }

    /// <summary>二级指标, one of <see cref="LibraryLevels"/>.</summary>
    public required string Level2 { get; init; }

    /// <summary>行业领域: 公共卫生, 教育, 行政运行, 通用 …</summary>
    public required string Industry { get; init; }

    /// <summary>The id of the place (地区) for whose units it is; null for all.</summary>
    public string? Place { get; init; }

    /// <summary>指标解释: what is measured, and what counts.</summary>
    public required string Definition { get; init; }

    /// <summary>计算公式: how the value comes about.</summary>
    public required string Formula { get; init; }

    /// <summary>计量单位; null for words.</summary>
    public string? Unit { get; init; }

    /// <summary>指标方向.</summary>
    public required IndicatorDirection Direction { get; init; }

    /// <summary>常用目标值, as a form's cell holds them: <c>≥95%</c>; the most usual first.</summary>
    public required IReadOnlyList<string> UsualValues { get; init; }

    /// <summary>Whether the values only show how a target is written, because its number is each project's own: such a value is never filled in.</summary>
    public bool IsExample { get; init; }

    /// <summary>来源: the rule that asks for such an indicator, or <see cref="OwnSource"/>.</summary>
    public required string Source { get; init; }

    /// <summary>What an empty target cell is filled with when the indicator is taken; null where the number is the project's own.</summary>
    public string? Prefill => IsExample ? null : UsualValues.Count == 0 ? null : UsualValues[0];

    /// <summary>How the target is to be written: ≥…人次; null for words.</summary>
    public string? Pattern => Direction == IndicatorDirection.Qualitative ? null : $"{Direction.Term()}…{Unit}";

    /// <summary>What keeps it out of the library; nothing where it is whole.</summary>
    public IEnumerable<LibraryObjection> Objections() =>
        [.. Texts(), .. Levels(), .. UsualValues.Count switch
        {
            0 => [new LibraryObjection(LibraryPart.UsualValues, "请填写常用目标值", "at least one target value")],
            > MostValues => [new LibraryObjection(LibraryPart.UsualValues, $"常用目标值最多 {MostValues} 个", $"at most {MostValues} target values")],
            _ => UsualValues.SelectMany(Value),
        }];

    private IEnumerable<LibraryObjection> Texts()
    {
        foreach (var (part, text, longest) in new[]
        {
            (LibraryPart.Name, Name, NameLength), (LibraryPart.Industry, Industry, IndustryLength), (LibraryPart.Definition, Definition, TextLength),
            (LibraryPart.Formula, Formula, TextLength), (LibraryPart.Source, Source, SourceLength),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new LibraryObjection(part, $"请填写{part.Term()}", "a text");
            }
            else if (text.Length > longest || text.Any(char.IsControl))
            {
                yield return new LibraryObjection(part, $"{part.Term()}最多 {longest} 个字，不换行", $"at most {longest} characters on one line");
            }
        }

        var needsUnit = Direction != IndicatorDirection.Qualitative;
        if (needsUnit == string.IsNullOrWhiteSpace(Unit) || Unit?.Length > UnitLength)
        {
            yield return new LibraryObjection(
                LibraryPart.Unit, needsUnit ? $"请填写计量单位，最多 {UnitLength} 个字" : "定性指标没有计量单位，请留空", needsUnit ? $"a unit of at most {UnitLength} characters" : "no unit where the direction is 定性");
        }
    }

    private IEnumerable<LibraryObjection> Levels()
    {
        if (LibraryLevels.Above(Level2) is not { } above)
        {
            yield return new LibraryObjection(LibraryPart.Level2, "请选择二级指标", string.Join(", ", LibraryLevels.All.SelectMany(level => level.Level2)));
        }
        else if (above != Level1)
        {
            yield return new LibraryObjection(LibraryPart.Level1, $"“{Level2}”属于“{above}”", above);
        }
    }

    // A value says what the direction and the unit say, or it would teach a clerk to fill in something else.
    private IEnumerable<LibraryObjection> Value(string text)
    {
        var read = TargetValue.Parse(text);
        if (read is null || text.Length > ValueLength || text.Any(char.IsControl))
        {
            yield return new LibraryObjection(LibraryPart.UsualValues, $"每个目标值最多 {ValueLength} 个字，不能空白", $"a value of at most {ValueLength} characters");
        }
        else if (Direction == IndicatorDirection.Qualitative ? read.IsNumber : read.Number is null || read.Operator != Direction.Operator() || read.Unit != Unit)
        {
            yield return new LibraryObjection(
                LibraryPart.UsualValues, Direction == IndicatorDirection.Qualitative ? $"定性指标的目标值是文字，“{text}”是数值" : $"目标值“{text}”与方向、单位不一致，应写成“{Pattern}”",
                Pattern ?? "words, where the direction is 定性");
        }
    }
}

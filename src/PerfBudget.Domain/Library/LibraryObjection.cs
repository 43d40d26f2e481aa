namespace PerfBudget.Domain.Library;

/// <summary>What keeps an indicator out of the library.</summary>
/// <param name="Part">The part that is not as it should be.</param>
/// <param name="Said">What a page says of it, in Chinese.</param>
/// <param name="Expected">What should stand there, for the messages about files.</param>
public sealed record LibraryObjection(LibraryPart Part, string Said, string Expected);

/// <summary>The parts of an indicator of the library.</summary>
public enum LibraryPart
{
    /// <summary>指标名称.</summary>
    Name,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>行业领域.</summary>
    Industry,

    /// <summary>指标解释.</summary>
    Definition,

    /// <summary>计算公式.</summary>
    Formula,

    /// <summary>计量单位.</summary>
    Unit,

    /// <summary>常用目标值.</summary>
    UsualValues,

    /// <summary>来源.</summary>
    Source,
}

/// <summary>The words for the parts.</summary>
public static class LibraryParts
{
    /// <summary>The word on pages.</summary>
    public static string Term(this LibraryPart part) => part switch
    {
        LibraryPart.Name => "指标名称",
        LibraryPart.Level1 => "一级指标",
        LibraryPart.Level2 => "二级指标",
        LibraryPart.Industry => "行业领域",
        LibraryPart.Definition => "指标解释",
        LibraryPart.Formula => "计算公式",
        LibraryPart.Unit => "计量单位",
        LibraryPart.UsualValues => "常用目标值",
        LibraryPart.Source => "来源",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

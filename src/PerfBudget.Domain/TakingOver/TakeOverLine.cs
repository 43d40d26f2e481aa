namespace PerfBudget.Domain.TakingOver;

/// <summary>The parts of a form in which its lines are taken over.</summary>
public enum TakeOverPart
{
    /// <summary>项目信息.</summary>
    Project,

    /// <summary>项目资金.</summary>
    Money,

    /// <summary>绩效目标.</summary>
    Goals,

    /// <summary>绩效指标.</summary>
    Indicators,

    /// <summary>填报信息: who signs, when.</summary>
    Signatures,
}

/// <summary>How a line of the other declaration stands to that of one's own.</summary>
public enum TakeOverKind
{
    /// <summary>不同: it says something that one's own does not say.</summary>
    Different,

    /// <summary>新增: an indicator that one's own does not have.</summary>
    Added,

    /// <summary>相同.</summary>
    Same,

    /// <summary>来源没有填写: one's own says something, the other nothing. Nothing is cleared by taking over.</summary>
    OnlyHere,

    /// <summary>带不过来: one's own form has no place for it.</summary>
    Impossible,
}

/// <summary>The words of parts.</summary>
public static class TakeOverParts
{
    /// <summary>The word on pages.</summary>
    public static string Term(this TakeOverPart part) => part switch
    {
        TakeOverPart.Project => "项目信息",
        TakeOverPart.Money => "项目资金",
        TakeOverPart.Goals => "绩效目标",
        TakeOverPart.Indicators => "绩效指标",
        TakeOverPart.Signatures => "填报信息",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

/// <summary>One cell of a line, in both declarations.</summary>
/// <param name="Field">The field's path.</param>
/// <param name="Row">The indicator's identity in one's own declaration; null outside the table of indicators, and for a row that is new.</param>
/// <param name="Term">The field's official term.</param>
/// <param name="Here">What one's own says; amounts in its form's unit. Null where it is blank.</param>
/// <param name="There">What the other says, in the same unit; null where it is blank.</param>
/// <param name="Differs">Whether taking over changes the cell.</param>
public sealed record TakeOverCell(string Field, string? Row, string Term, string? Here, string? There, bool Differs);

/// <summary>One line: a field that stands alone, or an indicator's row.</summary>
/// <param name="Key">Its name while the two stand beside each other; it names both rows, so that it fits no others.</param>
/// <param name="Part">Where it stands in the form.</param>
/// <param name="Kind">How the two are to each other.</param>
/// <param name="Term">The field's term, or the indicator's name.</param>
/// <param name="Cells">The cells.</param>
public sealed record TakeOverLine(string Key, TakeOverPart Part, TakeOverKind Kind, string Term, IReadOnlyList<TakeOverCell> Cells)
{
    /// <summary>Whether it is an indicator of the medium term (中期).</summary>
    public bool IsMediumTerm { get; init; }

    /// <summary>Whether it is ticked before anybody has chosen: what fills a blank, but for amounts, names and dates, which are the year's own; an indicator that is new only where there are none.</summary>
    public bool IsChosenAtFirst { get; init; }

    /// <summary>Why it cannot be taken over; null where it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether something can be taken over.</summary>
    public bool IsOffered => Kind is TakeOverKind.Different or TakeOverKind.Added;

    /// <summary>Whether taking over replaces something that stands there.</summary>
    public bool Replaces => Kind == TakeOverKind.Different && Cells.Any(cell => cell.Differs && cell.Here is not null);
}

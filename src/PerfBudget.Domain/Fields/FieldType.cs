namespace PerfBudget.Domain.Fields;

/// <summary>What kind of value a field holds.</summary>
public enum FieldType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A span of days.</summary>
    Period,

    /// <summary>是 or 否.</summary>
    YesNo,

    /// <summary>A budget year.</summary>
    Year,

    /// <summary>Points (分).</summary>
    Points,

    /// <summary>Money, in the unit of the form.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A target or measured value: operator, number and unit, or words.</summary>
    Target,

    /// <summary>A mark in a box.</summary>
    Tick,
}

using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Judging;

/// <summary>How something stands against what was planned (红黄绿灯).</summary>
public enum Light
{
    /// <summary>无法判断: blank, in words, or in units that do not compare.</summary>
    Unknown,

    /// <summary>未到期: nothing is due yet, as the form says in words.</summary>
    NotDue,

    /// <summary>绿灯: as planned.</summary>
    Green,

    /// <summary>黄灯: behind.</summary>
    Yellow,

    /// <summary>红灯: far behind.</summary>
    Red,
}

/// <summary>The words of lights.</summary>
public static class Lights
{
    /// <summary>The word on pages.</summary>
    public static string Term(this Light light) => light switch
    {
        Light.NotDue => "未到期",
        Light.Green => "绿灯",
        Light.Yellow => "黄灯",
        Light.Red => "红灯",
        _ => "无法判断",
    };

    /// <summary>Whether a cause and a correction are asked for.</summary>
    public static bool AsksForCause(this Light light) => light is Light.Yellow or Light.Red;
}

/// <summary>Where lights change, in percent, as a place sets them in <c>checks.yaml</c>.</summary>
/// <param name="Green">An indicator is green from this share of what was due.</param>
/// <param name="Yellow">And yellow from this one; below it is red.</param>
/// <param name="PaceGreen">Money is green from this share of the time gone.</param>
/// <param name="PaceYellow">And yellow from this one.</param>
/// <param name="Ahead">Money is yellow that runs ahead of the time by more percentage points than these.</param>
public sealed record LightThresholds(decimal Green, decimal Yellow, decimal PaceGreen, decimal PaceYellow, decimal Ahead)
{
    /// <summary>Those of a place in a year; the defaults where neither is known.</summary>
    public static LightThresholds Of(CheckSettings? settings = null, int? year = null)
    {
        decimal Value(Threshold threshold) => (settings ?? CheckSettings.Default).Value(threshold, year);
        return new(
            Value(CheckThresholds.LightGreen), Value(CheckThresholds.LightYellow),
            Value(CheckThresholds.PaceYellow), Value(CheckThresholds.PaceRed), Value(CheckThresholds.PaceAhead));
    }
}

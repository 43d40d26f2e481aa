using System.Globalization;

namespace PerfBudget.Domain.Values;

/// <summary>Moments as people read them: in the time zone of the installation, which the clock carries.</summary>
public static class LocalTime
{
    /// <summary>Day and minute: 2026-03-09 14:05.</summary>
    public static string Time(DateTimeOffset at, TimeProvider clock) => Here(at, clock).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day: 2026-03-09.</summary>
    public static string Day(DateTimeOffset at, TimeProvider clock) => Here(at, clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as text: 2026-03-09.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Today.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The beginning of a day.</summary>
    public static DateTimeOffset Begin(DateOnly day, TimeProvider clock)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, clock.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static DateTimeOffset Here(DateTimeOffset at, TimeProvider clock) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone);
}

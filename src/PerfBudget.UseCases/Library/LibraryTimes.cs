using System.Globalization;

namespace PerfBudget.UseCases.Library;

/// <summary>How the library's pages write a time.</summary>
internal static class LibraryTimes
{
    public static string Show(DateTimeOffset at, TimeProvider clock) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The pages of a list, counted from 1. A list without rows has one page.</summary>
public static class Paging
{
    private const int Most = 1_000_000;

    /// <summary>The page that an address names; the first where it names none.</summary>
    public static int Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Most) : 1;

    /// <summary>How many pages the rows fill, at least one.</summary>
    public static int Pages(int rows, int size) => Math.Max(1, (rows + size - 1) / size);

    /// <summary>The page itself, or the last page where there are fewer pages.</summary>
    public static int Within(int page, int rows, int size) => Math.Clamp(page, 1, Pages(rows, size));

    /// <summary>The rows of one page, from a query.</summary>
    public static IQueryable<T> OfPage<T>(this IQueryable<T> rows, int page, int size) => rows.Skip((page - 1) * size).Take(size);

    /// <summary>The rows of one page, from a list.</summary>
    public static IEnumerable<T> OfPage<T>(this IReadOnlyList<T> rows, int page, int size) => rows.Skip((page - 1) * size).Take(size);
}

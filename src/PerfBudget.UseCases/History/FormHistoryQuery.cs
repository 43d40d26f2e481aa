using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.History;

/// <summary>Which changes of a form are asked for; everything stands in the address.</summary>
public sealed record FormHistoryQuery
{
    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>A part of the person's name.</summary>
    public string? Person { get; init; }

    /// <summary>The field's path.</summary>
    public string? Field { get; init; }

    /// <summary>The row of one cell; only with a field.</summary>
    public string? Row { get; init; }

    /// <summary>The first and the last day.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="From"/>
    public DateOnly? To { get; init; }

    /// <summary>Only what was changed since the form was last submitted; of a form that is submitted, what that submission brought.</summary>
    public bool SinceSubmission { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => this with { Page = 1 } != new FormHistoryQuery();

    /// <summary>Reads what an address says; what cannot be read is not asked for.</summary>
    public static FormHistoryQuery Read(AddressQuery asked) => new()
    {
        Page = int.TryParse(asked["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
        Person = Text(asked["person"]), Field = Text(asked["field"]), Row = Text(asked["row"]),
        From = Day(asked["from"]), To = Day(asked["to"]), SinceSubmission = asked["since"] == "submission",
    };

    /// <summary>The page's address.</summary>
    public string Address(Guid project, Stage stage) => With(HistoryAddresses.Form(project, stage));

    /// <summary>The address of the same as a table for Excel, all pages.</summary>
    public string Table(Guid project, Stage stage) => (this with { Page = 1 }).With(HistoryAddresses.Table(project, stage));

    internal static string? Text(string? text) => text?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } words ? words : null;

    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 3000 ? day : null;

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string With(string address) => AddressQuery.Add(
        address,
        ("person", Person),
        ("field", Field),
        ("row", Row),
        ("from", Day(From)),
        ("to", Day(To)),
        ("since", SinceSubmission ? "submission" : null),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));
}

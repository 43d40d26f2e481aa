using System.Globalization;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Filings;

/// <summary>A stage (环节) of a project's year: one of the three forms; of trackings, which of the year's.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Number">期次: 1 for the first; declarations and self-evaluations have one only.</param>
public readonly record struct Stage(FormKind Kind, int Number = 1)
{
    /// <summary>The most trackings of a year.</summary>
    public const int MostTrackings = 12;

    /// <summary>The first, or only, stage of a kind.</summary>
    public static implicit operator Stage(FormKind kind) => new(kind);

    /// <summary>The name in addresses: declaration, tracking, tracking-2, self-evaluation.</summary>
    public string Id => Number == 1 ? Kind.Id() : string.Create(CultureInfo.InvariantCulture, $"{Kind.Id()}-{Number}");

    /// <summary>The name on pages: 绩效跟踪, 绩效跟踪（第2期）.</summary>
    public string Term => Named(Kind.Term());

    /// <summary>The short name of its form: 申报表, 跟踪表, 跟踪表（第2期）, 自评表.</summary>
    public string Form => Named(Kind.Form());

    /// <summary>The stage of the name in addresses, or null.</summary>
    public static Stage? FromId(string? id)
    {
        if (FormKinds.FromId(id) is { } kind)
        {
            return kind;
        }

        const string trackings = "tracking-";
        return id?.StartsWith(trackings, StringComparison.Ordinal) == true
            && int.TryParse(id.AsSpan(trackings.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1 and <= MostTrackings
            ? new Stage(FormKind.Tracking, number)
            : null;
    }

    private string Named(string name) => Number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}（第{Number}期）");
}

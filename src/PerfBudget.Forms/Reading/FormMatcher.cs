using PerfBudget.Domain.Fields;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Says which place's layout a form follows, by what it prints: most of its labels and heads must be the layout's. Where
/// places print much the same, the name of one of them in the form decides; without a name the layout that others extend.
/// </summary>
internal sealed class FormMatcher
{
    private const double Threshold = 0.6;
    private const double CostOfNoName = 0.15;
    private const double OwnBeforeExtended = 0.05;
    private readonly List<(FormLayout Layout, Place Place, HashSet<string> Exact, HashSet<string> Bare)> _candidates;
    private readonly bool _placeIsGiven;

    /// <param name="places">The places whose layouts are tried.</param>
    /// <param name="only">The place that the user named, or null.</param>
    public FormMatcher(PlaceCatalog places, Place? only)
    {
        _placeIsGiven = only is not null;
        var tried = only is null
            ? places.Places.SelectMany(place => place.OwnLayouts.Select(layout => (layout, place)))
            : only.OwnLayouts.Concat(only.Layouts()).Distinct().Select(layout => (layout, only));
        _candidates = [.. tried.Select(pair => (pair.layout, pair.Item2, Keys(pair.layout, bare: false), Keys(pair.layout, bare: true)))];
    }

    /// <summary>The id of the layout, or null where none fits well enough.</summary>
    public string? Match(ReadForm form)
    {
        var printed = form.Claims.Where(claim => claim.By == CellClaims.Heading).Select(claim => claim.Cell.Key).ToHashSet(StringComparer.Ordinal);
        var bare = printed.Select(Bare).ToHashSet(StringComparer.Ordinal);
        var best = _candidates
            .Where(candidate => candidate.Layout.Kind == form.File.Kind)
            .Select(candidate => (candidate.Layout, Score: Likeness(candidate.Bare, bare) + (0.1 * Likeness(candidate.Exact, printed)) + YearBonus(candidate.Layout, form)
                + (candidate.Place.Extends is null ? 0 : OwnBeforeExtended) - (_placeIsGiven || IsBorneOut(candidate.Place, form) ? 0 : CostOfNoName)))
            .OrderByDescending(match => match.Score)
            .FirstOrDefault();
        return best.Layout is not null && best.Score >= (_placeIsGiven ? Threshold / 2 : Threshold) ? best.Layout.Id : null;
    }

    /// <summary>The months that a layout prints where a form names no period, such as 1-7月; null where it prints none.</summary>
    public string? PeriodOf(string? form) => _candidates.Find(candidate => candidate.Layout.Id == form).Layout?.Period;

    // A place that others extend stands for no place in particular; its layouts need no name.
    private static bool IsBorneOut(Place place, ReadForm form) =>
        place.Extends is null || place.Recognise.Any(word =>
            new[] { FieldCatalog.ProjectDepartment, FieldCatalog.ProjectUnit, FieldCatalog.ProjectName }.Any(field => field.Get(form.File)?.Contains(word, StringComparison.Ordinal) == true)
            || form.Claims.Any(claim => claim.Cell.Text.Contains(word, StringComparison.Ordinal)));

    private static double Likeness(HashSet<string> layout, HashSet<string> printed)
    {
        var shared = layout.Count(printed.Contains);
        return 2.0 * shared / (layout.Count + printed.Count);
    }

    private static double YearBonus(FormLayout layout, ReadForm form) => form.File.Year is { } year && layout.Years.Contains(year.Number) ? 0.02 : 0;

    private static HashSet<string> Keys(FormLayout layout, bool bare)
    {
        var words = layout.Words;
        var keys = words.Labels.Select(label => label.Key)
            .Concat(words.Texts.Where(text => text.Length <= 20))
            .Concat(words.Indicators.Select(column => column.Label))
            .Concat(words.Money.SelectMany(money => money.Columns.Select(column => column.Label)))
            .Select(RawText.Key);
        return [.. (bare ? keys.Select(Bare) : keys).Where(key => key.Length > 0)];
    }

    private static string Bare(string key) => RawText.WithoutBracket(key).Key;
}

using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;

namespace PerfBudget.Forms.Places;

/// <summary>A place (地区): a finance office's forms and words, read from a folder under <c>profiles/</c>.</summary>
public sealed class Place
{
    internal Place(string id, string name, IReadOnlyList<string> recognise, Taxonomy taxonomy, IReadOnlyList<FormLayout> own, Place? extends)
    {
        (Id, Name, Recognise, Taxonomy, OwnLayouts, Extends) = (id, name, recognise, taxonomy, own, extends);
    }

    /// <summary>The folder's name.</summary>
    public string Id { get; }

    /// <summary>The Chinese name.</summary>
    public string Name { get; }

    /// <summary>Words in a document that speak for this place, such as names of it.</summary>
    public IReadOnlyList<string> Recognise { get; }

    /// <summary>The indicator levels.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The place whose forms stand in for those this one lacks.</summary>
    public Place? Extends { get; }

    /// <summary>The forms that this place itself prescribes.</summary>
    public IReadOnlyList<FormLayout> OwnLayouts { get; }

    /// <summary>What the place sets for checks, on top of the place it extends.</summary>
    public CheckSettings Checks { get; internal init; } = CheckSettings.Default;

    /// <summary>The place's own schemes of points.</summary>
    public IReadOnlyList<ScoringScheme> OwnSchemes { get; internal init; } = [];

    /// <summary>How points are given in a year: by the place's own scheme, or that of the place it extends. Without a year the newest.</summary>
    public ScoringScheme Scheme(int? year = null) =>
        OwnSchemes.OrderByDescending(scheme => scheme.From ?? 0).FirstOrDefault(scheme => scheme.AppliesTo(year)) ?? Extends?.Scheme(year) ?? ScoringScheme.Default;

    /// <summary>The form of a stage in a year: the place's own, or that of the place it extends. Without a year the newest.</summary>
    public FormLayout? Layout(FormKind kind, int? year = null)
    {
        var own = OwnLayouts.Where(layout => layout.Kind == kind).OrderByDescending(layout => layout.Years.To ?? int.MaxValue).ThenByDescending(layout => layout.Years.From);
        return own.FirstOrDefault(layout => year is null || layout.Years.Contains(year.Value))
            ?? Extends?.Layout(kind, year)
            ?? own.FirstOrDefault();
    }

    /// <summary>One form for each stage, in the order of a year.</summary>
    public IEnumerable<FormLayout> Layouts(int? year = null) =>
        Enum.GetValues<FormKind>().Select(kind => Layout(kind, year)).OfType<FormLayout>();

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Name})";
}

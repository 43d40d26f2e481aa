using PerfBudget.Domain.Projects;

namespace PerfBudget.Forms.Profiles;

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

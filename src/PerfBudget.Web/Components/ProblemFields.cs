using PerfBudget.UseCases.Validation;

namespace PerfBudget.Web.Components;

/// <summary>What a field of a static form says of itself to assistive technology when it was filled wrongly.</summary>
internal static class ProblemFields
{
    /// <summary>The identity of the text under the field.</summary>
    public static string Id(string field, string? form = null) =>
        $"problem-{form}{field}".Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>
    /// The attributes of the field: that it is wrong, where that is said, and the focus where it is the first that is wrong.
    /// </summary>
    /// <param name="problems">What stands in the way of the form; null where nothing does.</param>
    /// <param name="field">The field, by its name in the entry.</param>
    /// <param name="form">Which form it is, where a page has several with fields of one name.</param>
    /// <param name="description">The identity of the text that describes the field in any case; null for none.</param>
    public static IReadOnlyDictionary<string, object> Of(
        FieldProblems? problems, string field, string? form = null, string? description = null)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        if (problems?[field] is not null)
        {
            attributes["aria-invalid"] = "true";
            attributes["autofocus"] = problems.IsFirst(field);
            description = $"{Id(field, form)} {description}".TrimEnd();
        }

        if (description is not null)
        {
            attributes["aria-describedby"] = description;
        }

        return attributes;
    }
}

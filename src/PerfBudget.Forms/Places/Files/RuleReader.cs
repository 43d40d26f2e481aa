using PerfBudget.Domain.Citations;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads what rules of a place have in common: the years they count for and the document they come from.</summary>
internal static class RuleReader
{
    public static (int? From, int? To) Years(MappingReader reader)
    {
        if (reader.Text("years") is not { } text)
        {
            return (null, null);
        }

        if (YearRange.Parse(text) is { } years)
        {
            return (years.From, years.To);
        }

        reader.Mistakes.Add(reader.LineOf("years"), $"\"years\" is \"{text}\"", "2021-, -2020, 2019-2023 or 2024");
        return (null, null);
    }

    /// <summary>The document; null without one, and a mistake where it is required.</summary>
    public static Citation? Source(MappingReader reader, bool required)
    {
        if (MappingReader.Of(reader.Node("source", required ? "{document: 财预〔2020〕10号, verified: false}" : null), "The source", reader.Mistakes) is not { } source)
        {
            return null;
        }

        var citation = new Citation(source.Text("document", "the document's number or name") ?? "", source.Text("section"), source.Flag("verified"));
        source.Finish();
        return citation;
    }
}

using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Which paths a cell of a form may name.</summary>
internal static class KnownPaths
{
    public static bool IsField(string path) =>
        FieldCatalog.Find(path) is not null || MoneyPath.Parse(path) is not null || GroupPath.Parse(path) is not null;

    /// <summary>What was expected instead of an unknown path.</summary>
    public static string Expected(string path)
    {
        if (path.StartsWith(MoneyPath.Prefix, StringComparison.Ordinal))
        {
            var parts = path.Split('.');
            return parts.Length != 3 ? "money.MEASURE.SOURCE, such as money.executed.total"
                : FundingMeasure.FromId(parts[1]) is null ? "as measure " + NearestWord.Among(parts[1], [.. FundingMeasure.All.Select(measure => measure.Id)])
                : "as source " + NearestWord.Among(parts[2], [.. FundingSource.All.Select(source => source.Id)]);
        }

        return path.StartsWith(GroupPath.Prefix, StringComparison.Ordinal)
            ? "group.NAME.score or group.NAME.weight"
            : NearestWord.Among(path, [.. FieldCatalog.All.Select(field => field.Path)]);
    }
}

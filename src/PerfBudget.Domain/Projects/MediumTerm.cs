using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Projects;

/// <summary>What a declaration says of all the years of a project (中期，实施期): it is agreed in the first and should stand in the later ones.</summary>
public static class MediumTerm
{
    /// <summary>In which of its parts a later year's declaration says something else than the first year's: 中期目标, 中期指标, 实施期资金总额. A part that one of them leaves blank is not compared.</summary>
    /// <param name="first">The first year's, as it was approved.</param>
    /// <param name="later">The later year's.</param>
    public static IReadOnlyList<string> Differences(FormContent first, FormContent later)
    {
        var different = new List<string>();
        if (Text(first) is { } goal && Text(later) is { } now && goal != now)
        {
            different.Add("中期目标");
        }

        if (Targets(first) is { Count: > 0 } agreed && Targets(later) is { Count: > 0 } said && !agreed.SetEquals(said))
        {
            different.Add("中期指标");
        }

        if (first.Funding.Amount(FundingSource.Total, FundingMeasure.Project) is { } money && later.Funding.Amount(FundingSource.Total, FundingMeasure.Project) is { } other && money != other)
        {
            different.Add("实施期资金总额");
        }

        return different;
    }

    private static string? Text(FormContent file) =>
        FieldCatalog.GoalsOverall.Get(file) is { } text && !string.IsNullOrWhiteSpace(text) ? string.Concat(text.Where(character => !char.IsWhiteSpace(character))) : null;

    private static HashSet<(string?, string?)> Targets(FormContent file) =>
        [.. file.Indicators.Where(row => row.Horizon == Horizon.Medium && row.Name is not null).Select(row => (row.Name, row.Target?.Text))];
}

using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The scores of a self-evaluation that its total is made of.</summary>
internal static class Scores
{
    /// <summary>The execution rate's score, then those of the indicators or groups; null where one of them is not filled in.</summary>
    public static IReadOnlyList<decimal>? Of(FormContent file)
    {
        var execution = file.Funding.Entry(FundingSource.Total, FundingMeasure.Score)?.Value;
        var groups = file.Evaluation.Groups;
        if (groups.Exists(group => group.Score is not null))
        {
            if (groups.Exists(group => group.Score?.Value is null))
            {
                return null;
            }

            var ofGroups = groups.Select(group => group.Score!.Value.Value!.Value);
            return execution is { } apart && !groups.Exists(group => group.Group == GroupScore.Execution) ? [apart, .. ofGroups] : [.. ofGroups];
        }

        if (file.Indicators.Count == 0 || file.Indicators.Exists(row => row.Score?.Value is null))
        {
            return null;
        }

        var ofRows = file.Indicators.Select(row => row.Score!.Value.Value!.Value);
        return execution is { } points ? [points, .. ofRows] : [.. ofRows];
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The weights of the groups are those that the documents propose.</summary>
public sealed class GroupWeightsFollowTheTemplate() : Check("points.groups", Severity.Hint, "各组分值与通行权重一致",
    "成本、产出、效益、满意度四组分值与通行权重（或本地设定的权重）不同的，给出提示。分值合计有误时不判断。", Sources.Weights)
{
    private static readonly (RowGroup Group, string Name)[] Groups =
        [(RowGroup.Cost, "成本"), (RowGroup.Output, "产出"), (RowGroup.Benefit, "效益"), (RowGroup.Satisfaction, "满意度")];

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.GroupShift];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = context.Rows.Where(row => row.Indicator.Horizon == Horizon.Annual).ToArray();
        if (rows.Length == 0 || Array.Exists(rows, row => row.Weight is null || row.Group == RowGroup.None))
        {
            yield break;
        }

        var given = Groups.ToDictionary(group => group.Group, group => Numbers.Sum(rows.Where(row => row.Group == group.Group).Select(row => row.Weight!.Value)) ?? 0);
        var allowed = context.Value(CheckThresholds.GroupShift);
        if (context.Settings.Weights.Any(template =>
                Fits(template.Cost, RowGroup.Cost) && Fits(template.Output, RowGroup.Output) && Fits(template.Benefit, RowGroup.Benefit) && Fits(template.Satisfaction, RowGroup.Satisfaction)))
        {
            yield break;
        }

        var usual = context.Settings.Weights.FirstOrDefault(template => template.Cost is not null == given[RowGroup.Cost] > 0 && template.Satisfaction is not null == given[RowGroup.Satisfaction] > 0)
            ?? context.Settings.Weights.FirstOrDefault();
        var found = string.Join("、", Groups.Where(group => given[group.Group] > 0).Select(group => $"{group.Name} {Numbers.Show(given[group.Group])}"));
        if (usual is not null)
        {
            yield return AtIndicators($"各组分值为 {found}，通行权重为 {usual.Name}（另加预算执行率），请确认调整有依据。", usual.Name, found);
        }

        bool Fits(decimal? weight, RowGroup group) => Numbers.Apart(given[group], weight ?? 0) <= allowed;
    }
}

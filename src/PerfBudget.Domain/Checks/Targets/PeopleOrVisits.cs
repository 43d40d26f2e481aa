using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>People (人) are not counted as visits (人次), nor visits as people.</summary>
public sealed class PeopleOrVisits() : Check("target.people", Severity.Explain, "人与人次不混用",
    "名称说“人数”而单位是“人次”、名称说“人次”而单位是“人”的，须更正或说明。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["actual.unit"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            var wanted = row.Bare.EndsWith("人次", StringComparison.Ordinal) || row.Bare.EndsWith("人次数", StringComparison.Ordinal) ? "人次"
                : row.Bare.EndsWith("人数", StringComparison.Ordinal) ? "人"
                : null;
            if (wanted is not null && row.Target?.Unit is { } unit && unit is "人" or "名" or "人次" or "位" && (unit == "人次") != (wanted == "人次"))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}应以“{wanted}”计，指标值“{row.Target!.Text}”的单位是“{row.Target.Unit}”。", wanted, row.Target.Unit);
            }
        }
    }
}

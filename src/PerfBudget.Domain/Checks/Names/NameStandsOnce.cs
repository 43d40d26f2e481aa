using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>No two indicators have one name.</summary>
public sealed class NameStandsOnce() : Check("name.twice", Severity.Hint, "三级指标名称不重复",
    "同一名称出现在几行的，无法区分所指；同一名称用在三行以上的须说明。", Sources.IndicatorNames)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var same in context.Rows.Where(row => row.Name.Length > 0).GroupBy(row => (row.Name, row.Indicator.Horizon)))
        {
            var rows = same.ToArray();
            if (rows.Length > 1)
            {
                var places = string.Join("、", rows.Select(row => row.Indicator.Level2 ?? row.Indicator.Level1).OfType<string>().Distinct(StringComparer.Ordinal));
                yield return At(rows[1], IndicatorFields.Level3, $"三级指标{rows[1].Called}出现了 {rows.Length} 次（{places}），请分别命名。", null, rows[1].Indicator.Name) with
                {
                    Severity = rows.Length > 2 ? Severity.Explain : Severity,
                    Also = [.. rows.Where((_, index) => index != 1).Select(row => new FindingPlace("indicator.level3", IndicatorFields.Level3.Term, row.Indicator.Id, row.Indicator.Name))],
                };
            }
        }
    }
}

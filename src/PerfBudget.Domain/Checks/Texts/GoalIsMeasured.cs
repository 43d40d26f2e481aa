using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A share that a goal names with its number is measured by an indicator.</summary>
public sealed partial class GoalIsMeasured() : Check("goal.measured", Severity.Explain, "目标中的比率有指标考核",
    "年度目标写明数值的“××率达到…%”，没有一个指标考核它的，须补指标或说明。", Sources.Relevance)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Goals.Annual is not { } goal || context.Rows.Count == 0)
        {
            yield break;
        }

        foreach (Match match in Named().Matches(goal))
        {
            var name = match.Groups["name"].Value;
            var core = name[^Math.Min(3, name.Length)..];
            if (!context.Rows.Any(row => row.Name.Contains(core, StringComparison.Ordinal)))
            {
                yield return At(FieldCatalog.GoalsAnnual, $"目标写明“{match.Value}”，没有一个指标考核“{core}”。", null, match.Value);
            }
        }
    }

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{1,8}?(?:率|满意度))(?:达到|达|不低于|不少于|保持在|在|为|≥|>=)+\s*\d+(?:\.\d+)?\s*[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

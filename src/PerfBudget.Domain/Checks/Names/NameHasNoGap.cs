using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>A name leaves nothing to be filled in.</summary>
public sealed partial class NameHasNoGap() : Check("name.gap", Severity.Hint, "名称和目标中没有待填的 X",
    "名称或目标里留有“X个”“××项”等待填处的，请填实际内容。", Sources.IndicatorNames)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Indicator.Name is { } name && Gap().IsMatch(name))
            {
                yield return At(row, IndicatorFields.Level3, $"{row.Called}的名称里留有待填的“{Gap().Match(name).Value}”。", null, name);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9+])[Xx×*]{1,4}(?=[个项套台家次名年月日场处人％%])|_{2,}|（\s*）|\(\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}

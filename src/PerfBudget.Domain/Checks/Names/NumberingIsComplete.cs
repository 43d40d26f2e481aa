using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>Names are numbered all or none.</summary>
public sealed partial class NumberingIsComplete() : Check("name.number", Severity.Hint, "指标编号前后一致",
    "名称前写“指标2：”而同组其他行没有编号、或编号不连续的，给出提示。", Sources.IndicatorNames)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.IsPart ? [] : context.Rows)
        {
            if (row.Indicator.Name is { } name && Numbered().Match(name) is { Success: true } match && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is > 1 and var number
                && !context.Rows.Any(other => other.Indicator.Level2 == row.Indicator.Level2 && other.Indicator.Name is { } before && Numbered().Match(before) is { Success: true } first && int.Parse(first.Groups["n"].Value, CultureInfo.InvariantCulture) == number - 1))
            {
                yield return At(row, IndicatorFields.Level3, $"{row.Called}编号为“{match.Value.TrimEnd(':', '：')}”，同类指标中没有第 {number - 1} 号。", null, name);
            }
        }
    }

    [GeneratedRegex(@"^\s*指标\s*(?<n>\d{1,3})\s*[:：.、]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

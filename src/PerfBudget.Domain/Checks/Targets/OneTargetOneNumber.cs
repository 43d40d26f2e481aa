using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>An indicator has one target, not a list of them.</summary>
public sealed partial class OneTargetOneNumber() : Check("target.several", Severity.Hint, "一个指标一个指标值",
    "一个指标的指标值里列了几个不同事物的数目，无法逐项考核，宜拆成几个指标。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: false } target && Quantities().Count(target.Text) > 1)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(target.Text)}”列了 {Quantities().Count(target.Text)} 个数目，宜拆成几个指标。", null, target.Text);
            }
        }
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?\s*(?:万元|元|台|套|辆|个|家|人次|人|名|场|次|项|件|份|本|张|%|％)", RegexOptions.CultureInvariant)]
    private static partial Regex Quantities();
}

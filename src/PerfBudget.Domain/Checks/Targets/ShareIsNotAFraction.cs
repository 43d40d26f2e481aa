using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A share in percent is not written as a fraction of one.</summary>
public sealed class ShareIsNotAFraction() : Check("target.fraction", Severity.Explain, "百分比不写成小数",
    "比率类指标填 0.95 或 0.95%，疑为 95% 的小数写法；越低越好的指标除外。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.unit", "target.satisfaction.low"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (!(row.IsShare || row.IsSatisfaction) || row.Meaning != Meaning.Up)
            {
                continue;
            }

            foreach (var (field, value) in new[] { (IndicatorFields.Target, row.Target), (IndicatorFields.Actual, row.Actual) })
            {
                if (value is { Number: > 0 and <= 1 and var number } && (value.IsPercentage || value.Unit is null) && !(number == 1 && value.IsPercentage))
                {
                    yield return At(row, field, $"{row.Called}的{field.Term}“{value.Text}”疑为小数，{Numbers.Show(number)} 即 {Numbers.ShowPercent(number * 100)}。", Numbers.ShowPercent(number * 100), value.Text);
                }
            }
        }
    }
}

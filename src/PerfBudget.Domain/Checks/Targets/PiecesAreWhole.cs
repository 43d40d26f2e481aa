using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>People and things are counted in whole numbers.</summary>
public sealed class PiecesAreWhole() : Check("target.whole", Severity.Explain, "人、台、次等取整数",
    "以人、家、台、次等计的指标值或完成值带小数的，疑为笔误；平均数除外。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Name.Contains('均', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (field, value) in new[] { (IndicatorFields.Target, row.Target), (IndicatorFields.Actual, row.Actual) })
            {
                if (value is { Number: { } number, Unit: { } unit } && number != decimal.Truncate(number) && !unit.StartsWith('万')
                    && Lexicon.Units.TryGetValue(unit, out var known) && known.Measure is "people" or "visits" or "times" or "places" or "pieces")
                {
                    yield return At(row, field, $"{row.Called}的{field.Term}“{value.Text}”以“{unit}”计，不应有小数。", null, value.Text);
                }
            }
        }
    }
}

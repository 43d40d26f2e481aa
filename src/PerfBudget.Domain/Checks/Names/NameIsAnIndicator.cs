using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>The name of an indicator says what is measured, not what is wished for.</summary>
public sealed class NameIsAnIndicator() : Check("name.goal", Severity.Hint, "三级指标名称不是目标语句",
    "名称是“保障…，实现…”一类的目标语句或过长的，应改为能计量的名称。", Sources.IndicatorNames)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LongName];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            var clauses = row.Name.AsSpan().IndexOfAny('，', '；', ',') >= 0;
            if ((clauses && (Wording.StartsWithAny(row.Name, Lexicon.Intentions) || !Wording.EndsWithAny(row.Bare, Lexicon.Measurable))) || row.Name.Length > context.Value(CheckThresholds.LongName))
            {
                yield return At(row, IndicatorFields.Level3, $"{row.Called}是一句目标而不是指标名称，请改为能计量的名称。", null, row.Indicator.Name);
            }
        }
    }
}

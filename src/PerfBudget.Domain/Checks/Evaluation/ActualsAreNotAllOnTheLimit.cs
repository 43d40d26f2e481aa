using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>Not several actuals sit exactly on their limits.</summary>
public sealed class ActualsAreNotAllOnTheLimit() : Check("actual.exact", Severity.Hint, "完成值不都恰好等于指标值",
    "带“≥”“≤”的指标值，几项的完成值都恰好等于它的，疑为没有实测；100% 和 0 除外。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.ExactRows];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = context.Rows.Where(row => row.Due is { Operator: ComparisonOperator.AtLeast or ComparisonOperator.AtMost, IsNumber: true } due
            && row.Actual is { Operator: null } && row.Comparable is var (wanted, reached) && wanted == reached && wanted != 0 && !(due.IsPercentage && wanted == 100)).ToArray();
        if (rows.Length >= Math.Max(1, context.Value(CheckThresholds.ExactRows)))
        {
            yield return At(rows[0], IndicatorFields.Actual,
                $"{string.Join("、", rows.Take(6).Select(row => $"{row.Called}（{row.Due!.Text}，完成 {row.Actual!.Text}）"))} {rows.Length} 项的完成值都恰好等于指标值，请确认是实测结果。", null, rows[0].Actual!.Text) with
            {
                Also = [.. rows.Skip(1).Select(row => new FindingPlace("indicator.actual", IndicatorFields.Actual.Term, row.Indicator.Id, row.Indicator.Name))],
            };
        }
    }
}

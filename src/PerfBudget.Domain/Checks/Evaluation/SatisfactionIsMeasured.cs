using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>Satisfaction is measured.</summary>
public sealed class SatisfactionIsMeasured() : Check("actual.satisfaction", Severity.Error, "满意度填调查结果",
    "满意度指标值是百分比的，完成值应填问卷等方法测得的百分比，不能填文字。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.AnsweredInWords && row.IsSatisfaction && !Wording.HoldsFigure(row.Actual!.Text))
            {
                yield return At(row, IndicatorFields.Actual, $"{row.Called}指标值 {row.Due!.Text}，完成值却填“{Wording.Short(row.Actual.Text)}”，没有测得的满意度。", "百分比", row.Actual.Text);
            }
        }
    }
}

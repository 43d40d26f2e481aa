using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>A target in numbers is answered by a number.</summary>
public sealed class NumberIsAnsweredByANumber() : Check("actual.number", Severity.Error, "定量指标的完成值填数值",
    "指标值是数值的，完成值应填实际数值，不能填“已完成”等文字；几项合并为一条。尚未开展、已写明进展、跟踪时未到期的除外，满意度另行指出。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.AnsweredInWords && !row.IsSatisfaction && !Wording.HoldsFigure(row.Actual!.Text) && !row.SaysNotReached)
            {
                yield return AtTogether(row, IndicatorFields.Actual, $"{row.Called}指标值 {row.Due!.Text} 是数值，完成值却填“{Wording.Short(row.Actual.Text)}”，应填实际数值。", $"的指标值是数值，完成值却是文字，应填实际数值。", "数值", row.Actual.Text);
            }
        }
    }
}

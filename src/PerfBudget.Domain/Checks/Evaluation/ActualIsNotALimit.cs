using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>An actual is a value, not a limit.</summary>
public sealed class ActualIsNotALimit() : Check("actual.limit", Severity.Explain, "完成值是一个数而不是范围",
    "完成值前带“≥”“≤”“＞”“＜”的，只是重复指标值，没有填实际结果。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Actual is { IsNumber: true, Operator: ComparisonOperator.AtLeast or ComparisonOperator.AtMost or ComparisonOperator.MoreThan or ComparisonOperator.LessThan } actual)
            {
                var full = row.Weight is { } weight && row.Score >= weight || context.File.Evaluation.Groups.Exists(group => group.Group == row.Indicator.Level1 && group.Score?.Value >= group.Weight?.Value);
                yield return At(row, IndicatorFields.Actual, $"{row.Called}的完成值“{actual.Text}”{(Wording.Plain(actual.Text) == Wording.Plain(row.Target?.Text) ? "照抄了指标值" : "是范围")}，没有填实际结果{(full ? "，却得满分" : "")}。", "数值", actual.Text);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>An answer in words covers all of the target's words.</summary>
public sealed class WordsAnswerTheWholeTarget() : Check("actual.half", Severity.Hint, "完成情况对应指标值全文",
    "文字指标值的完成情况只重复了其中一部分文字的（如目标“建立健全”、完成“健全”），给出提示；几项合并为一条。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Due is { IsNumber: false, Text: { Length: <= 10 } due } && row.Actual is { IsNumber: false, Text: { Length: >= 2 } actual } && actual.Length < due.Length && due.Contains(actual, StringComparison.Ordinal)
                && !due.EndsWith("一致", StringComparison.Ordinal))
            {
                yield return AtTogether(row, IndicatorFields.Actual, $"{row.Called}的目标是“{due}”，完成情况只写“{actual}”。", "的完成情况只重复了指标值的一部分文字。", due, actual);
            }
        }
    }
}

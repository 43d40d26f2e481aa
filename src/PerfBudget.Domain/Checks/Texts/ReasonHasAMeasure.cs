using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A reason is followed by a measure.</summary>
public sealed class ReasonHasAMeasure() : Check("text.measure", Severity.Explain, "写了原因就有措施",
    "未达标的指标写了偏差原因而没有写改进措施的，须补上。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["tracking.light"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Met == false && !Wording.SaysNothing(row.Indicator.Reason) && Wording.SaysNothing(row.Indicator.Measure) && !Wording.ContainsAny(row.Indicator.Reason, ["措施", "下一步", "今后", "将"]))
            {
                yield return At(row, IndicatorFields.Measure, $"{row.Called}没有达标，写了原因，没有写改进措施。");
            }
        }
    }
}

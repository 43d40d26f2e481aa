using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>A goal is not last year's over again.</summary>
public sealed class GoalIsNotLastYears() : Check("across.lastyear.goal", Severity.Explain, "目标不照抄上年",
    "年度目标（自评为实际完成情况）与上年一字不差的，须说明今年有什么不同。", Sources.TargetQuality)
{
    private const int Long = 12;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var field = context.File.Kind == FormKind.SelfEvaluation ? FieldCatalog.EvaluationGoalResult : FieldCatalog.GoalsAnnual;
        if (context.LastYear is { } before && field.Get(context.File) is { Length: >= Long } now && field.Get(before) is { } then && Approved.Same(now, then))
        {
            yield return At(field, $"“{field.Term}”与上年一字不差，请写明今年的内容。", null, Wording.Short(now));
        }
    }
}

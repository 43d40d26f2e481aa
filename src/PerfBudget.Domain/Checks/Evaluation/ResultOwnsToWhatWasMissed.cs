using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Evaluation;

/// <summary>The report does not claim that all was reached where a target was missed.</summary>
public sealed class ResultOwnsToWhatWasMissed() : Check("result.claims", Severity.Explain, "总结不与指标矛盾",
    "实际完成情况或结论写“全部完成”“圆满完成”“均达到”等，而有指标未达标的，须说明。", Sources.UseOfResults)
{
    private static readonly string[] All = ["全部完成", "全面完成", "圆满完成", "均已完成", "均达到", "均达标", "全部达到", "全部达标", "各项指标均", "完成全部", "完成了全部", "100%完成"];

    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Rows.FirstOrDefault(row => row.Met == false || row.SaysNotReached) is not { } missed)
        {
            yield break;
        }

        foreach (var field in new[] { FieldCatalog.EvaluationGoalResult, FieldCatalog.EvaluationConclusion })
        {
            if (field.Get(context.File) is { } text && Array.Find(All, word => text.Contains(word, StringComparison.Ordinal)) is { } claim)
            {
                yield return At(field, $"“{field.Term}”写“{claim}”，而{missed.Called}指标值 {missed.Target?.Text}、完成值 {missed.Actual?.Text}，没有达标。", null, claim);
            }
        }
    }
}

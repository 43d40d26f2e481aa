using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A goal is not longer than the form takes.</summary>
public sealed class TextIsNotTooLong() : Check("goal.long", Severity.Hint, "绩效目标不过长",
    "绩效目标超过设定字数的，给出提示：目标应简明，背景和内容另行说明。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LongGoal];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var most = context.Value(CheckThresholds.LongGoal);
        foreach (var field in new[] { FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOverall, FieldCatalog.EvaluationGoalResult })
        {
            if (field.Get(context.File) is { } text && text.Length > most)
            {
                yield return At(field, $"“{field.Term}”有 {text.Length} 字，超过 {Numbers.Show(most)} 字，请精简。", $"≤{Numbers.Show(most)} 字", $"{text.Length} 字");
            }
        }
    }
}

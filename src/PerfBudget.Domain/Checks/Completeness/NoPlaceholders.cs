using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>No cell that must say something holds a stand-in.</summary>
public sealed class NoPlaceholders() : Check("complete.placeholder", Severity.Error, "必填处没有占位符",
    "指标值、完成值、目标和名称不能以“待定”“XXX”“*”“/”等占位。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "actual.number", "actual.satisfaction", "points.unproven", "target.rate.words", "target.count.words", "target.cost.words", "target.satisfaction.words"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            foreach (var field in new[] { IndicatorFields.Level3, IndicatorFields.Target, IndicatorFields.Actual })
            {
                if (field.Get(row.Indicator) is { } text && Wording.IsAny(text, Lexicon.Placeholders) && !(field == IndicatorFields.Actual && text == "无"))
                {
                    yield return At(row, field, $"{row.Called}的{field.Term}填的是“{text}”，请填写实际内容。", null, text);
                }
            }
        }

        foreach (var field in new[] { FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOverall, FieldCatalog.EvaluationGoalResult })
        {
            if (field.Get(context.File) is { } text && Wording.IsAny(text, Lexicon.Placeholders))
            {
                yield return At(field, $"“{field.Term}”填的是“{text}”，请填写实际内容。", null, text);
            }
        }
    }
}

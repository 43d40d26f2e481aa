using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Satisfaction has a number for its target.</summary>
public sealed class SatisfactionHasANumber() : Check("target.satisfaction.words", Severity.Explain, "满意度须有百分比",
    "满意度指标的指标值应为百分比（或得分），不能只写“满意”“有效提高”。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.grade", "target.rate.words"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsSatisfaction && row.Target is { IsNumber: false } target && !Wording.HoldsFigure(target.Text))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{Wording.Short(target.Text)}”没有数值，满意度应定百分比，如“≥90%”。", "≥…%", target.Text);
            }
        }
    }
}

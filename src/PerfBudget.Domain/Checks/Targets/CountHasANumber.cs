using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A count has a number for its target.</summary>
public sealed class CountHasANumber() : Check("target.count.words", Severity.Explain, "数量指标须有数目",
    "数量指标，或名称以“数”“次数”“人数”等结尾的指标，指标值应有数目，不能是“降低”“若干”等文字。", Sources.TargetQuality)
{
    private static readonly string[] Counts = ["数量", "次数", "人数", "人次", "发生数", "件数", "户数", "台数"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.grade"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if ((row.Kind == RowKind.Quantity || Wording.EndsWithAny(row.Bare, Counts)) && !row.IsShare && row.Target is { IsNumber: false } target && !Wording.HoldsFigure(target.Text))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}是数量，指标值“{Wording.Short(target.Text)}”没有数目。", "数目", target.Text);
            }
        }
    }
}

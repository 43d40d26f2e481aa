using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>Weights are those that were approved.</summary>
public sealed class WeightIsAsApproved() : Check("across.weight", Severity.Error, "分值与批复一致",
    "批复时定了分值的，自评的分值应与之一致。", Sources.Weights)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved is not { } approved)
        {
            yield break;
        }

        foreach (var (row, old) in Approved.Pairs(context, approved))
        {
            if (row.Weight is { } weight && old?.Weight?.Value is { } then && weight != then)
            {
                yield return At(row, IndicatorFields.Weight, $"{row.Called}批复的分值是 {Numbers.Show(then)}，本表是 {Numbers.Show(weight)}。", Numbers.Show(then), Numbers.Show(weight));
            }
        }
    }
}

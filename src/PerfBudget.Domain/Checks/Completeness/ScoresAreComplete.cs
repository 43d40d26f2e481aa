using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>Where indicators are scored, each has a score and points.</summary>
public sealed class ScoresAreComplete() : Check("complete.score", Severity.Error, "分值和得分填写齐全",
    "按指标打分的表，已有指标填了分值（得分）的，其余指标也要填。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = context.Rows.Where(row => row.Name.Length > 0 && row.Indicator.Horizon == Horizon.Annual).ToArray();
        var weighted = Array.Exists(rows, row => row.Weight is not null);
        var scored = Array.Exists(rows, row => row.Score is not null);
        foreach (var row in rows)
        {
            if (weighted && row.Indicator.Weight is null)
            {
                yield return At(row, IndicatorFields.Weight, $"{row.Called}没有填写分值。");
            }

            if (scored && row.Indicator.Score is null)
            {
                yield return At(row, IndicatorFields.Score, $"{row.Called}没有填写得分。");
            }
        }
    }
}

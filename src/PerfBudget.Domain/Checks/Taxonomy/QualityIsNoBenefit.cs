using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>The quality of what is delivered is no benefit.</summary>
public sealed class QualityIsNoBenefit() : Check("taxonomy.quality", Severity.Explain, "产出质量不作效益指标",
    "完好率、合格率、验收率等是产出的质量，填在效益指标下的须更正。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Group == RowGroup.Benefit && Wording.EndsWithAny(row.Bare, Lexicon.Quality))
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}是产出的质量，填在了“{row.Indicator.Level2 ?? row.Indicator.Level1}”下，应归质量指标。", "质量指标", row.Indicator.Level2);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>Satisfaction says whose it is.</summary>
public sealed class SatisfactionSaysWhose() : Check("name.whose", Severity.Hint, "满意度写明是谁的",
    "名称只写“满意度”的，应写明服务对象。", Sources.IndicatorNames)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsSatisfaction && row.Bare.Length <= 6 && !Wording.ContainsAny(row.Name, Lexicon.Askers))
            {
                yield return At(row, IndicatorFields.Level3, $"{row.Called}没有写明是谁的满意度。", null, row.Indicator.Name);
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A reason names a cause.</summary>
public sealed class ReasonNamesACause() : Check("text.reason.empty", Severity.Explain, "偏差原因写明原因",
    "偏差原因只写“有待进一步提高”“存在一定差距”等，没有说为什么。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Indicator.Reason is { Length: <= 60 } reason && Wording.ContainsAny(reason, Lexicon.EmptyReasons) && !Wording.ContainsAny(reason, ["由于", "因为", "因", "受", "导致"]))
            {
                yield return At(row, IndicatorFields.Reason, $"{row.Called}的偏差原因“{Wording.Short(reason)}”只重复了没有做到，没有说为什么。", null, reason);
            }
        }
    }
}

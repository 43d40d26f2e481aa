using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>Measured values are not last year's over again.</summary>
public sealed class ActualsAreNotLastYears() : Check("across.lastyear.actual", Severity.Hint, "完成值不照抄上年",
    "各指标的完成值与上年全部相同（至少三项，不计 100%）的，疑为照抄上年。", Sources.PublishedForms)
{
    private const int Least = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.LastYear is not { } before)
        {
            yield break;
        }

        var pairs = Approved.Pairs(context, before).Where(pair => pair.Row.Actual is { IsNumber: true } actual && !(actual.IsPercentage && actual.Number == 100) && pair.Approved?.Actual is { IsNumber: true }).ToArray();
        if (pairs.Length >= Least && Array.TrueForAll(pairs, pair => Approved.Same(pair.Row.Actual, pair.Approved!.Actual)))
        {
            yield return AtIndicators($"{pairs.Length} 个指标的完成值与上年全部相同，请确认是今年的实测结果。");
        }
    }
}

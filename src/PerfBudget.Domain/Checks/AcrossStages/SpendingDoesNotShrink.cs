using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>What was spent by the tracking is not less at the end of the year.</summary>
public sealed class SpendingDoesNotShrink() : Check("across.spent", Severity.Error, "全年执行不少于跟踪时已执行",
    "自评的执行数不应小于跟踪时的执行数。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Tracked is { } tracked && CheckContext.Yuan(tracked, FundingMeasure.Executed) is { } then && context.File.Funding.Entry(FundingSource.Total, FundingMeasure.Executed) is { } cell && CheckContext.Yuan(context.File, FundingMeasure.Executed) is { } now
            && then - now > Numbers.HalfOfLastDigit(cell.Text) * context.Unit.InYuan())
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total, $"跟踪时已执行 {Numbers.Show(then / context.Unit.InYuan())}{context.UnitTerm}，自评全年只执行 {Numbers.Show(now / context.Unit.InYuan())}{context.UnitTerm}。", "≥" + Numbers.Show(then / context.Unit.InYuan()), cell.Text);
        }
    }
}

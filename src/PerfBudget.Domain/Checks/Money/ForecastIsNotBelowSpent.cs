using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>What will have been spent by the end of the year is not less than what is spent already.</summary>
public sealed class ForecastIsNotBelowSpent() : Check("money.forecast", Severity.Error, "全年预计执行数不小于已执行数",
    "全年预计执行数不应小于截至跟踪日的执行数。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var source in context.File.Funding.Lines.Select(line => line.Source).Distinct())
        {
            if (context.Amount(source, FundingMeasure.Forecast) is { } forecast && context.Amount(source, FundingMeasure.Executed) is { } executed && forecast < executed)
            {
                yield return At(FundingMeasure.Forecast, source, $"{source.Term}全年预计执行 {Numbers.Show(forecast)}，少于已执行的 {Numbers.Show(executed)}{context.UnitTerm}。", "≥" + Numbers.Show(executed), Numbers.Show(forecast));
            }
        }
    }
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A form that reports is signed after the time it reports of.</summary>
public sealed class SignedAfterThePeriod() : Check("dates.signed", Severity.Explain, "填报日期不早于所报告的时段",
    "跟踪表填报日期不应早于跟踪时段结束，自评表不应早于评价年度的十二月。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        DateOnly? earliest = context.File.Kind == FormKind.Tracking ? context.File.Tracking.Period?.Value?.To : context.Year is { } year and > 0 and < 9999 ? new DateOnly(year, 12, 1) : null;
        if (context.File.Signatures.Date?.Value is { } signed && earliest is { } day && signed < day)
        {
            yield return At(FieldCatalog.SignDate, $"填报日期 {signed:yyyy-MM-dd} 早于 {day:yyyy-MM-dd}，所报告的时段还没有结束。", $"≥{day:yyyy-MM-dd}", $"{signed:yyyy-MM-dd}");
        }
    }
}

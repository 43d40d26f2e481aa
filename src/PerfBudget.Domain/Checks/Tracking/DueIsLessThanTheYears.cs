using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>What is due in part of a year is not the whole year's target in every row.</summary>
public sealed class DueIsLessThanTheYears() : Check("tracking.due", Severity.Explain, "应完成值按跟踪时段填写",
    "跟踪时段不满一年，而各行的应完成值都与全年指标值相同的，须说明；比率不随月份增长，不在其内。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = context.Rows.Where(row => row.Target is { IsPercentage: false } && row.Indicator.Expected is not null && !row.IsShare && !row.IsSatisfaction).ToArray();
        if (rows.Length > 1 && Calendar.Gone(context) is ( < 12, _) gone && Array.TrueForAll(rows, Same))
        {
            yield return At(rows[0], IndicatorFields.Expected, $"跟踪时段为 12 个月中的 {gone.Months} 个月，{rows.Length} 行的应完成值都与全年指标值相同，没有按时段填写。") with
            {
                Also = [.. rows.Skip(1).Select(row => new FindingPlace("indicator.expected", IndicatorFields.Expected.Term, row.Indicator.Id, row.Indicator.Name))],
            };
        }
    }

    private static bool Same(Row row) => row.Target!.Number is { } year && row.Indicator.Expected!.Number is { } due
        ? year == due
        : Wording.Plain(row.Target.Text) == Wording.Plain(row.Indicator.Expected!.Text);
}

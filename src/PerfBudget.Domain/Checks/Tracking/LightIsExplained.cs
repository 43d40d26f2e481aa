using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A yellow or a red light has a cause and a correction, where the form prints columns for them; a green one needs neither.</summary>
public sealed class LightIsExplained() : Check("tracking.light", Severity.Explain, "黄灯、红灯须有原因和措施",
    "跟踪研判为黄灯或红灯的指标，表上印有偏差原因、纠偏措施栏的，两栏不能空白；绿灯的不要求。", Sources.LightsOfPlaces)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LightGreen, CheckThresholds.LightYellow];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var (asksReason, asksMeasure) = (context.Prints(IndicatorFields.Reason), context.Prints(IndicatorFields.Measure));
        if (!asksReason && !asksMeasure)
        {
            yield break;
        }

        var rows = context.Rows.GroupBy(row => row.Indicator.Id).ToDictionary(same => same.Key, same => same.First());
        foreach (var judged in TrackingJudgement.Of(context.File, LightThresholds.Of(context.Settings, context.Year), context.UsualPeriod).Indicators.Where(judged => judged.Light.AsksForCause()))
        {
            var row = rows[judged.Row];
            var missing = new List<string>(2);
            if (asksReason && row.GivesNoReason && row.Indicator.Causes.Count == 0)
            {
                missing.Add(IndicatorFields.Reason.Term);
            }

            if (asksMeasure && Wording.SaysNothing(row.Indicator.Measure))
            {
                missing.Add("纠偏措施");
            }

            if (missing.Count > 0)
            {
                var at = missing[0] == IndicatorFields.Reason.Term ? IndicatorFields.Reason : IndicatorFields.Measure;
                yield return At(row, at, $"{row.Called}为{judged.Light.Term()}（{judged.Explanation.TrimEnd('。')}），没有写{string.Join("和", missing)}。");
            }
        }
    }
}

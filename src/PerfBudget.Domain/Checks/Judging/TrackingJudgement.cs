using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Judging;

/// <summary>One indicator as it stands.</summary>
/// <param name="Row">The indicator.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Due">What should be reached by now, with its unit; null where nobody can say.</param>
/// <param name="IsReckoned">Whether <paramref name="Due"/> is the year's target by the share of the year gone, and not the unit's own word.</param>
/// <param name="Actual">What is reached.</param>
/// <param name="Forecast">What the year will bring.</param>
/// <param name="Likelihood">完成目标可能性.</param>
/// <param name="Ratio">Reached of what was due, in percent; of a limit, the limit by what was reached. Null where neither can be said.</param>
/// <param name="Light">The light.</param>
/// <param name="Explanation">Why, in one sentence with its numbers.</param>
public sealed record JudgedIndicator(
    Guid Row, string? Name, string? Due, bool IsReckoned, string? Actual, string? Forecast, Likelihood? Likelihood, decimal? Ratio, Light Light, string Explanation);

/// <summary>The money as it stands against the time.</summary>
/// <param name="Rate">执行率 in percent.</param>
/// <param name="Share">时间进度 in percent.</param>
/// <param name="Light">The light.</param>
/// <param name="Explanation">Why, in one sentence with its numbers.</param>
public sealed record JudgedMoney(decimal? Rate, decimal? Share, Light Light, string Explanation);

/// <summary>What a tracking form comes to (跟踪研判): each indicator and the money, with a light. It never throws, and reads drafts too.</summary>
/// <param name="Indicators">The year's indicators that have a name or a target, in printed order.</param>
/// <param name="Money">The money.</param>
public sealed record TrackingJudgement(IReadOnlyList<JudgedIndicator> Indicators, JudgedMoney Money)
{
    /// <summary>How many lights, with that of the money, ask for cause and correction.</summary>
    public int Alarms => Indicators.Count(judged => judged.Light.AsksForCause()) + (Money.Light.AsksForCause() ? 1 : 0);

    /// <summary>Judges a tracking form.</summary>
    /// <param name="tracking">The form.</param>
    /// <param name="lights">Where lights change.</param>
    /// <param name="usualPeriod">What the layout prints where the form names no period, such as 1-7月.</param>
    public static TrackingJudgement Of(FormContent tracking, LightThresholds lights, string? usualPeriod = null)
    {
        var context = new CheckContext(tracking) { UsualPeriod = usualPeriod };
        var gone = TrackingTime.Gone(tracking, usualPeriod);
        return new TrackingJudgement(
            [.. context.Rows.Where(row => row.Indicator.Horizon == Horizon.Annual && (row.Name.Length > 0 || row.Target is not null)).Select(row => IndicatorJudge.Judge(row, lights, gone?.Months))],
            Judge(context.ExecutionRate, gone, lights));
    }

    private static JudgedMoney Judge(decimal? rate, (int Months, decimal Share)? gone, LightThresholds lights)
    {
        if (rate is not { } spent || Numbers.Within(spent) is null)
        {
            return new(null, gone?.Share, Light.Unknown, "预算数或执行数没有填，无法判断。");
        }

        if (gone is not var (months, share))
        {
            return new(spent, null, spent > 100 ? Light.Red : Light.Unknown, $"执行率 {Numbers.ShowPercent(spent)}；没有跟踪时段，无法与时间进度相比。");
        }

        var said = $"{months} 个月（时间进度 {Numbers.ShowPercent(share)}），执行率 {Numbers.ShowPercent(spent)}";
        var pace = Numbers.Percent(spent, share) ?? 0;
        return spent > 100 ? new(spent, share, Light.Red, said + "，超过全年预算。")
            : pace < lights.PaceYellow ? new(spent, share, Light.Red, $"{said}，只及时间进度的 {Numbers.ShowPercent(pace)}。")
            : pace < lights.PaceGreen ? new(spent, share, Light.Yellow, $"{said}，为时间进度的 {Numbers.ShowPercent(pace)}。")
            : spent - share > lights.Ahead ? new(spent, share, Light.Yellow, $"{said}，超前 {Numbers.Show(Math.Round(spent - share, 2))} 个百分点。")
            : new(spent, share, Light.Green, said + "，与时间进度相称。");
    }
}

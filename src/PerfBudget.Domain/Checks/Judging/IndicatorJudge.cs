using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Judging;

/// <summary>
/// Judges one indicator three ways: what is reached against what was due, the forecast against the year's target, and the likelihood
/// that was ticked. The gravest counts.
/// </summary>
internal static class IndicatorJudge
{
    private const int MonthsOfAYear = 12;

    public static JudgedIndicator Judge(Row row, LightThresholds lights, int? months)
    {
        var indicator = row.Indicator;
        var reckoned = Reckoned(row, months);
        var due = reckoned is { } number ? Shown(row.Target!, number) : row.Due?.Text;
        var said = new List<Said> { Now(row, reckoned, months, lights) };
        if (indicator is { Forecast: { } forecast, Target: { } target } && Compare(row, target, target.Number, forecast, lights) is { Light: Light.Yellow or Light.Red } missed)
        {
            said.Add(new(missed.Light, missed.Ratio, $"全年预计 {forecast.Text}，达不到指标值 {target.Text}"));
        }

        if (indicator.Likelihood is { } likelihood)
        {
            var light = likelihood switch { Likelihood.Certain => Light.Green, Likelihood.Possible => Light.Yellow, _ => Light.Red };
            said.Add(new(light, null, $"完成目标可能性为“{likelihood.Term()}”"));
        }

        var gravest = said.Max(each => each.Light);
        var words = said.Where((each, n) => n == 0 || each.Light.AsksForCause() || said[0].Light == Light.Unknown).Select(each => each.Text);
        return new JudgedIndicator(
            indicator.Id, indicator.Name, due, reckoned is not null, indicator.Actual?.Text, indicator.Forecast?.Text, indicator.Likelihood, said[0].Ratio, gravest,
            string.Join("；", words) + "。");
    }

    private static Said Now(Row row, decimal? reckoned, int? months, LightThresholds lights)
    {
        if (row.Due is not { } due)
        {
            return new(Light.Unknown, null, "没有指标值，无法判断");
        }

        if (row.IsNotDue)
        {
            return new(Light.NotDue, null, $"全年 {row.Target?.Text ?? due.Text}，{row.Actual?.Text ?? row.Indicator.Expected?.Text}：未到期，暂不判断");
        }

        if (row.Actual is not { } actual)
        {
            return new(Light.Unknown, null, "还没有填完成情况，无法判断");
        }

        var plan = reckoned is { } number ? $"全年 {due.Text}，按 {months} 个月推算应完成 {Shown(due, number)}" : row.Indicator.Expected is null ? $"指标值 {due.Text}" : $"应完成 {due.Text}";
        var said = $"{plan}，完成 {actual.Text}";
        if (Compare(row, due, reckoned ?? due.Number, actual, lights) is not { } compared)
        {
            return InWords(row, due, actual, said);
        }

        // What the unit itself said would be done by now, and is not, is a deviation however small.
        var light = compared.Light == Light.Green && !compared.IsMet && row.Indicator.Expected is not null ? Light.Yellow : compared.Light;
        return new(light, compared.Ratio, compared.IsMet ? said + "，已达到"
            : compared.Ratio is not { } ratio ? said + "，没有达到"
            : compared.IsLimit ? $"{said}，超出限额，限额为实际的 {Numbers.ShowPercent(ratio)}"
            : $"{said}，为应完成的 {Numbers.ShowPercent(ratio)}");
    }

    private static Said InWords(Row row, TargetValue due, TargetValue actual, string said)
    {
        if (due.Number == 0 && Wording.StartsWithAny(actual.Text, Lexicon.NothingHappened))
        {
            return new(Light.Green, null, said + "，已达到");
        }

        var isGoingOn = Wording.ContainsAny(actual.Text, Lexicon.StillGoing);
        return row.SaysNotReached && (!isGoingOn || row.Indicator.Expected is not null) ? new(Light.Yellow, null, said + "，尚未达到")
            : !due.IsNumber && Wording.Plain(due.Text) == Wording.Plain(actual.Text) ? new(Light.Green, null, said + "，与应完成的一致")
            : new(Light.Unknown, null, said + (actual.IsNumber && due.IsNumber ? "，单位不同，无法比较" : "，不是可比的数值，须人工判断"));
    }

    // The part of a count that is due by now, where the form itself does not say; counts add up over a year, shares and limits do not.
    private static decimal? Reckoned(Row row, int? months) =>
        row is { Indicator.Expected: null, IsNotDue: false } && months is { } gone and < MonthsOfAYear && row.Kind == RowKind.Quantity && !row.IsShare
        && row.Target is { Number: > 0 and var year, IsPercentage: false } target && Numbers.Within(year) is not null
        && row.Comparison(target) is ComparisonOperator.AtLeast or ComparisonOperator.MoreThan
            ? year * gone / MonthsOfAYear
            : null;

    private static string Shown(TargetValue target, decimal number) => Numbers.Show(Math.Round(number, 2)) + target.Unit;

    private static Compared? Compare(Row row, TargetValue due, decimal? dueNumber, TargetValue actual, LightThresholds lights)
    {
        if (Numbers.Within(dueNumber) is not { } planned || Numbers.Within(actual.Number) is not { } reached || Row.IsDayOfTheYear(due)
            || Row.InOneUnit(due.Unit, planned, actual.Unit, reached) is not var (a, b))
        {
            return null;
        }

        var comparison = row.Comparison(due);
        var isLimit = comparison is ComparisonOperator.AtMost or ComparisonOperator.LessThan;
        var isMet = comparison.Holds(b, a);
        var ratio = a > 0 && b >= 0 ? isLimit ? Numbers.Percent(a, b) : Numbers.Percent(b, a) : null;
        var light = isMet || ratio >= lights.Green ? Light.Green : ratio >= lights.Yellow ? Light.Yellow : Light.Red;
        return new(light, ratio is { } exact && Numbers.Within(exact) is not null ? Math.Round(exact, 2) : null, isMet, isLimit);
    }

    private sealed record Said(Light Light, decimal? Ratio, string Text);

    private sealed record Compared(Light Light, decimal? Ratio, bool IsMet, bool IsLimit);
}

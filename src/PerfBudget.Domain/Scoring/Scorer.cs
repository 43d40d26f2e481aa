using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Scoring;

/// <summary>Gives points by a scheme: to the execution of the budget, and to each indicator.</summary>
public static class Scorer
{
    // More points than any form gives: such a text in 分值 is a slip, and no arithmetic is done with it.
    private const decimal MostPoints = 1_000_000;

    /// <summary>The points of the execution rate.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="weight">The points it can earn, as the form prints them; the scheme's where null.</param>
    /// <param name="initial">年初预算数.</param>
    /// <param name="adjusted">全年预算数.</param>
    /// <param name="received">实际到位金额.</param>
    /// <param name="executed">全年执行数.</param>
    public static PointsGiven Execution(ScoringScheme scheme, decimal? weight, decimal? initial, decimal? adjusted, decimal? received, decimal? executed)
    {
        var rule = scheme.Execution;
        var points = weight ?? rule.Points;
        var (term, amount) = rule.Base switch
        {
            ExecutionBase.Initial => ("年初预算数", initial),
            ExecutionBase.Received => ("实际到位金额", received),
            _ => ("全年预算数", adjusted ?? initial),
        };
        IReadOnlyList<ScoreInput> inputs = [new(term, Show(amount)), new("执行数", Show(executed)), new("分值", Show(points))];
        if (points is < 0 or > MostPoints)
        {
            return new("execution.blank", null, null, null, inputs, "分值无法使用，不能计算执行率得分。");
        }

        if (amount is null || executed is null)
        {
            return new("execution.blank", null, null, null, inputs, $"{(amount is null ? term : "执行数")}未填，不能计算执行率得分。");
        }

        if (amount <= 0)
        {
            return rule.ZeroBase switch
            {
                ZeroBase.Full => Given("execution.zero", points, inputs, $"{term}为 0，没有可执行的资金，按办法得满分。"),
                ZeroBase.None => Given("execution.zero", 0, inputs, $"{term}为 0，按办法不得分。"),
                _ => new("execution.zero", null, null, null, inputs, $"{term}为 0，没有执行率，须由人判断。"),
            };
        }

        if (Numbers.Percent(executed.Value, amount.Value) is not { } rate)
        {
            return new("execution.blank", null, null, null, inputs, "金额过大，不能计算。");
        }

        var formula = $"{Numbers.Show(executed.Value)} ÷ {Numbers.Show(amount.Value)} = {Numbers.ShowPercent(rate)}";
        if (rate < rule.Floor)
        {
            return Given("execution.floor", 0, inputs, $"执行率 {formula}，低于 {Numbers.ShowPercent(rule.Floor)}，不得分。");
        }

        if (rate >= rule.FullFrom && (rule.Capped || rate == rule.FullFrom))
        {
            return Given("execution.full", points, inputs, $"执行率 {formula}，达到 {Numbers.ShowPercent(rule.FullFrom)}，得满分 {Numbers.ShowPoints(points)}。");
        }

        var given = scheme.Round(Math.Max(0, (Numbers.Times(rate, points) ?? 0) / 100));
        given = rule.Capped ? Math.Min(given, points) : given;
        return Given("execution.linear", given, inputs, $"执行率 {formula}，{Numbers.ShowPercent(rate)} × {Numbers.ShowPoints(points)} = {Numbers.ShowPoints(given)}。");
    }

    /// <summary>The points of an indicator.</summary>
    public static PointsGiven Indicator(ScoringScheme scheme, Indicator indicator)
    {
        var row = new Row(indicator);
        IReadOnlyList<ScoreInput> inputs = [new("指标值", row.Target?.Text), new("完成值", row.Actual?.Text), new("分值", indicator.Weight?.Text)];
        if (row.Weight is not { } weight || weight is < 0 or > MostPoints)
        {
            return Unknown("weight.blank", inputs, "没有分值，不能计算得分。");
        }

        if (row.Target is not { } target || row.Actual is not { } actual)
        {
            return Unknown("value.blank", inputs, row.Target is null ? "没有指标值，不能计算得分。" : "没有完成值，不能计算得分。");
        }

        if (!target.IsNumber)
        {
            return Words(scheme, row, weight, target.Text, actual, inputs);
        }

        if (!actual.IsNumber)
        {
            return Unknown("value.words", inputs, $"指标值“{target.Text}”是数值，完成值“{actual.Text}”不是，不能按比例计算。");
        }

        // Points are given against the year's target, whatever was due on the way.
        var annual = row.Indicator.Expected is null ? row : new Row(new Indicator { Level1 = indicator.Level1, Level2 = indicator.Level2, Name = indicator.Name, Target = target, Actual = actual });
        return annual.Comparable is { } pair
            ? Number(scheme, row, weight, annual.Comparison(target), pair.Due, pair.Actual, inputs)
            : Unknown("value.units", inputs, $"指标值单位“{target.Unit}”与完成值单位“{actual.Unit}”不同，不能比较。");
    }

    private static PointsGiven Number(ScoringScheme scheme, Row row, decimal weight, ComparisonOperator op, decimal target, decimal actual, IReadOnlyList<ScoreInput> inputs)
    {
        var met = op.Holds(actual, target);
        var less = op is ComparisonOperator.AtMost or ComparisonOperator.LessThan;
        if (row.IsSatisfaction && !less && scheme.Satisfaction is { } rule && row.Target!.IsPercentage)
        {
            return Satisfaction(scheme, rule, weight, actual, inputs);
        }

        if (target <= 0)
        {
            return Given("quantity.zero", met ? weight : 0, inputs, $"指标值为 {Numbers.Show(target)}，不能按比例计算：{(met ? $"达标，得满分 {Numbers.ShowPoints(weight)}" : "未达标，不得分")}。");
        }

        var attained = (less ? Numbers.Percent(target, actual) : Numbers.Percent(actual, target)) ?? 0;
        var formula = less ? $"{Numbers.Show(target)} ÷ {Numbers.Show(actual)}" : $"{Numbers.Show(actual)} ÷ {Numbers.Show(target)}";
        if (met)
        {
            var tier = less ? null : scheme.Overshoot.Where(tier => attained >= tier.From).MaxBy(tier => tier.From);
            if (tier is null)
            {
                return Given("quantity.met", weight, inputs, $"完成值 {row.Actual!.Text} 达到指标值 {row.Target!.Text}，得满分 {Numbers.ShowPoints(weight)}。");
            }

            var cut = Math.Min(weight, scheme.Round(weight * (100 - Math.Clamp(tier.Cut, 0, 100)) / 100));
            return Given("quantity.overshoot", cut, inputs, $"完成率 {formula} = {Numbers.ShowPercent(attained)}，超过 {Numbers.ShowPercent(tier.From)}，扣减 {Numbers.ShowPercent(tier.Cut)}，得 {Numbers.ShowPoints(cut)}。");
        }

        if (attained < scheme.Floor || attained <= 0)
        {
            return Given("quantity.floor", 0, inputs, $"完成率 {formula} = {Numbers.ShowPercent(Math.Max(0, attained))}，{(attained <= 0 ? "没有完成" : $"低于 {Numbers.ShowPercent(scheme.Floor)}")}，不得分。");
        }

        var points = Math.Min(weight, scheme.Round(weight * Math.Min(attained, 100) / 100));
        return Given("quantity.ratio", points, inputs, $"完成率 {formula} = {Numbers.ShowPercent(attained)}，× {Numbers.ShowPoints(weight)} = {Numbers.ShowPoints(points)}。");
    }

    private static PointsGiven Satisfaction(ScoringScheme scheme, SatisfactionRule rule, decimal weight, decimal actual, IReadOnlyList<ScoreInput> inputs)
    {
        var part = actual >= rule.Full ? 1m : actual < rule.Zero || rule.Full <= rule.Zero ? 0m : (actual - rule.Zero) / (rule.Full - rule.Zero);
        var points = Math.Min(weight, scheme.Round(weight * Math.Clamp(part, 0, 1)));
        return Given("satisfaction", points, inputs, $"满意度 {Numbers.ShowPercent(actual)}：{Numbers.ShowPercent(rule.Full)} 及以上得满分，{Numbers.ShowPercent(rule.Zero)} 以下不得分，其间按区间计算，得 {Numbers.ShowPoints(points)}。");
    }

    private static PointsGiven Words(ScoringScheme scheme, Row row, decimal weight, string target, TargetValue actual, IReadOnlyList<ScoreInput> inputs)
    {
        var tier = Tier(scheme, target, actual.Text);
        if (tier is null)
        {
            return Unknown("quality.judged", inputs, $"指标值“{Wording.Short(target)}”、完成值“{Wording.Short(actual.Text)}”是文字，属于哪一档须由人判断。");
        }

        var (least, most) = (weight * tier.Least / 100, weight * tier.Most / 100);
        return new("quality.tier", null, least, most, inputs,
            $"{row.Called}是定性指标，完成情况“{Wording.Short(actual.Text)}”属“{tier.Name}”，得分应在 {Numbers.ShowPoints(least)}至 {Numbers.ShowPoints(most)}之间，具体分数须由人判断。");
    }

    /// <summary>The tier that an actual in words means; null where its words do not say.</summary>
    internal static QualitativeTier? Tier(ScoringScheme scheme, string target, string actual)
    {
        var best = scheme.Tiers.MaxBy(tier => tier.Most);
        if (Wording.Plain(target) == Wording.Plain(actual))
        {
            return best;
        }

        return scheme.Tiers.FirstOrDefault(tier => tier.Words.Contains(actual.Trim().TrimEnd('。'), StringComparer.Ordinal));
    }

    private static PointsGiven Given(string rule, decimal points, IReadOnlyList<ScoreInput> inputs, string explanation) => new(rule, points, points, points, inputs, explanation);

    private static PointsGiven Unknown(string rule, IReadOnlyList<ScoreInput> inputs, string explanation) => new(rule, null, null, null, inputs, explanation);

    private static string? Show(decimal? number) => number is { } value ? Numbers.Show(value) : null;
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Tests.Checks;
using PerfBudget.Domain.Values;
using Check = FsCheck.Check;

namespace PerfBudget.Domain.Tests.Scoring;

/// <summary>Laws that hold whatever the numbers are.</summary>
public sealed class ScoringLawTests
{
    private static readonly ScoringScheme[] Schemes =
    [
        ScoringScheme.Default, new() { Floor = 60 }, new() { Decimals = 0 }, new() { Satisfaction = new SatisfactionRule(90, 60) },
        new() { Overshoot = [new(200, 10), new(300, 120)] }, new() { Execution = new ExecutionRule { Base = ExecutionBase.Received, FullFrom = 95, Floor = 30 } },
    ];

    private static readonly string[] Names = ["培训人次", "读者满意度", "安全事故数", "响应时间", "项目总成本", "设备合格率"];

    private static readonly string[] Signs = ["≥", "≤", "=", ">", "<", ""];

    private static readonly Gen<decimal> Numbers = Gen.OneOf(Gen.Choose(0, 1000).Select(n => n / 10m), Gen.Choose(-50, 200_000).Select(n => (decimal)n), Gen.Constant(0m));

    private static readonly Gen<(ScoringScheme Scheme, string Name, string Sign, decimal Target, decimal Weight)> Cases =
        from scheme in Gen.Elements(Schemes)
        from name in Gen.Elements(Names)
        from sign in Gen.Elements(Signs)
        from target in Numbers
        from weight in Gen.Choose(0, 400)
        select (scheme, name, sign, target, weight / 10m);

    [Fact]
    public void Points_are_never_negative_and_never_above_the_weight() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Arb.From(from given in Cases from actual in Numbers select (given, actual)),
        each => Points(each.given, each.actual) is not { } points || (points >= 0 && points <= each.given.Weight)));

    [Fact]
    public void Points_do_not_fall_when_the_actual_moves_towards_the_target() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Arb.From(from given in Cases.Where(given => given.Scheme.Overshoot.Count == 0) from a in Numbers from b in Numbers select (given, Math.Min(a, b), Math.Max(a, b))),
        each =>
        {
            var less = each.given.Sign is "≤" or "<" || (each.given.Sign is "=" or "" && (each.given.Target == 0 || each.given.Name is "安全事故数" or "响应时间" or "项目总成本"));
            var (lower, higher) = (Points(each.given, each.Item2), Points(each.given, each.Item3));
            return lower is null || higher is null || (less && each.given.Sign != ">" && each.given.Sign != "≥" ? lower >= higher || each.Item2 < 0 : lower <= higher);
        }));

    [Fact]
    public void Execution_points_rise_with_spending_and_stay_within_the_weight() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Arb.From(from scheme in Gen.Elements(Schemes) from budget in Numbers from weight in Gen.Choose(0, 300) from a in Numbers from b in Numbers select (scheme, budget, Math.Min(a, b), Math.Max(a, b), weight / 10m)),
        each =>
        {
            var lower = Scorer.Execution(each.scheme, each.Item5, each.budget, each.budget, each.budget, each.Item3).Points;
            var higher = Scorer.Execution(each.scheme, each.Item5, each.budget, each.budget, each.budget, each.Item4).Points;
            return lower is null || higher is null || (lower <= higher && lower >= 0 && higher <= each.Item5);
        }));

    [Fact]
    public void The_computed_total_is_the_sum_of_the_lines() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Arb.From(from actual in Numbers from spent in Gen.Choose(0, 150) select (actual, spent)),
        each =>
        {
            var sheet = ScoreSheet.Of(Form.SelfEvaluation().Without("设备安装完成时间").Row("更新设备数量", actual: Text(each.actual) + "台").Amounts(Domain.Forms.FundingMeasure.Executed, each.spent).File);
            return sheet.ComputedTotal == sheet.Lines.Sum(line => line.Computed) && sheet.LeastTotal == sheet.ComputedTotal && sheet.MostTotal == sheet.ComputedTotal;
        }));

    private static decimal? Points((ScoringScheme Scheme, string Name, string Sign, decimal Target, decimal Weight) given, decimal actual) => Scorer.Indicator(given.Scheme, new Indicator
    {
        Level1 = "产出指标", Name = given.Name, Target = TargetValue.Parse(given.Sign + Text(given.Target) + "%"), Actual = TargetValue.Parse(Text(actual) + "%"), Weight = new(Text(given.Weight), given.Weight),
    }).Points;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

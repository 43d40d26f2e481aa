using System.Globalization;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Scoring;

/// <summary>An example in a scheme whose points somebody has reckoned by hand. It is of the execution rate where it names no target.</summary>
public sealed record WorkedExample
{
    /// <summary>What it shows, in a few words.</summary>
    public string Name { get; init; } = "";

    /// <summary>分值.</summary>
    public decimal Weight { get; init; } = 10;

    /// <summary>一级指标, where the rule looks at it.</summary>
    public string? Level1 { get; init; }

    /// <summary>三级指标, where the rule looks at its words.</summary>
    public string? Indicator { get; init; }

    /// <summary>指标值, as a form prints it.</summary>
    public string? Target { get; init; }

    /// <summary>完成值, as a form prints it.</summary>
    public string? Actual { get; init; }

    /// <summary>年初预算数.</summary>
    public decimal? Initial { get; init; }

    /// <summary>全年预算数.</summary>
    public decimal? Adjusted { get; init; }

    /// <summary>实际到位金额.</summary>
    public decimal? Received { get; init; }

    /// <summary>全年执行数.</summary>
    public decimal? Executed { get; init; }

    /// <summary>The points reckoned by hand; null where the scheme is to give none, or a span.</summary>
    public decimal? Points { get; init; }

    /// <summary>The least points reckoned by hand, for tiers.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most points reckoned by hand, for tiers.</summary>
    public decimal? Most { get; init; }

    /// <summary>Runs the example through a scheme.</summary>
    public ExampleResult Run(ScoringScheme scheme)
    {
        var given = Target is null && Actual is null
            ? Scorer.Execution(scheme, Weight, Initial, Adjusted, Received, Executed)
            : Scorer.Indicator(scheme, new Indicator
            {
                Level1 = Level1, Name = Indicator, Target = TargetValue.Parse(Target), Actual = TargetValue.Parse(Actual),
                Weight = new Written<decimal>(Weight.ToString(CultureInfo.InvariantCulture), Weight),
            });
        var holds = given.Points == Points && (Least is null || given.Least == Least) && (Most is null || given.Most == Most);
        return new ExampleResult(this, given, holds);
    }
}

/// <summary>What a scheme made of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Given">What the scheme gives.</param>
/// <param name="Holds">Whether that is what was reckoned by hand.</param>
public sealed record ExampleResult(WorkedExample Example, PointsGiven Given, bool Holds);

/// <summary>Runs the worked examples of a scheme.</summary>
public static class WorkedExamples
{
    /// <summary>What the scheme makes of each of its examples, in their order.</summary>
    public static IReadOnlyList<ExampleResult> Run(ScoringScheme scheme) => [.. scheme.Examples.Select(example => example.Run(scheme))];
}

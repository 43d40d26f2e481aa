using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Scoring;

/// <summary>One line of a score sheet.</summary>
/// <param name="Row">The indicator's name, the group's, or 预算执行率.</param>
/// <param name="Id">The indicator's identity; null for the execution rate and for groups.</param>
/// <param name="Weight">分值.</param>
/// <param name="Printed">得分 as the form gives it; null where it gives none.</param>
/// <param name="Given">What the scheme gives, and why.</param>
public sealed record ScoreLine(string Row, Guid? Id, decimal? Weight, decimal? Printed, PointsGiven Given)
{
    /// <summary>The points by the scheme; null where no rule gives any.</summary>
    public decimal? Computed => Given.Points;

    /// <summary>The rule's name.</summary>
    public string Rule => Given.Rule;

    /// <summary>What the points were reckoned from.</summary>
    public IReadOnlyList<ScoreInput> Inputs => Given.Inputs;

    /// <summary>The reckoning in a Chinese sentence, or why there is none.</summary>
    public string Explanation => Given.Explanation;
}

/// <summary>The points of a self-evaluation, each with its rule and inputs. It never changes what the filer wrote.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Lines">The lines: the execution rate first, then indicators or groups in printed order.</param>
/// <param name="PrintedTotal">总分 as the form gives it.</param>
public sealed record ScoreSheet(ScoringScheme Scheme, IReadOnlyList<ScoreLine> Lines, decimal? PrintedTotal)
{
    /// <summary>The sum of all computed points; null where a line has none.</summary>
    public decimal? ComputedTotal => Lines.Count > 0 && Lines.All(line => line.Computed is not null) ? Numbers.Sum(Lines.Select(line => line.Computed!.Value)) : null;

    /// <summary>The least total that the rules allow; null where a line has no rule.</summary>
    public decimal? LeastTotal => Lines.Count > 0 && Lines.All(line => line.Given.Least is not null) ? Numbers.Sum(Lines.Select(line => line.Given.Least!.Value)) : null;

    /// <summary>The most points that the rules allow; null where a line has no rule.</summary>
    public decimal? MostTotal => Lines.Count > 0 && Lines.All(line => line.Given.Most is not null) ? Numbers.Sum(Lines.Select(line => line.Given.Most!.Value)) : null;

    /// <summary>The grade of the computed total, or of the printed one where nothing is computed.</summary>
    public string? Grade => (ComputedTotal ?? PrintedTotal) is { } total ? Scheme.GradeOf(total) : null;

    /// <summary>The score sheet of a self-evaluation.</summary>
    /// <param name="file">The form.</param>
    /// <param name="scheme">The place's scheme; the default where null.</param>
    public static ScoreSheet Of(FormContent file, ScoringScheme? scheme = null)
    {
        scheme ??= ScoringScheme.Default;
        var byGroups = scheme.By == ScoredBy.Groups || (file.Evaluation.Groups.Count > 0 && file.Indicators.TrueForAll(row => row.Score is null));
        var lines = new List<ScoreLine> { ExecutionLine(file, scheme) };
        lines.AddRange(byGroups ? GroupLines(file, scheme) : file.Indicators.Select(indicator =>
            new ScoreLine(indicator.Name ?? "", indicator.Id, indicator.Weight?.Value, indicator.Score?.Value, Scorer.Indicator(scheme, indicator))));
        return new ScoreSheet(scheme, lines, file.Evaluation.Total?.Value);
    }

    private static ScoreLine ExecutionLine(FormContent file, ScoringScheme scheme)
    {
        var group = file.Evaluation.Groups.Find(group => group.Group == GroupScore.Execution);
        var weight = file.Funding.Entry(FundingSource.Total, FundingMeasure.Weight)?.Value ?? group?.Weight?.Value;
        var printed = file.Funding.Entry(FundingSource.Total, FundingMeasure.Score)?.Value ?? group?.Score?.Value;
        var unit = file.Funding.Unit ?? MoneyUnit.Yuan;
        decimal? Amount(FundingMeasure measure) => file.Funding.Amount(FundingSource.Total, measure)?.In(unit);
        var given = Scorer.Execution(scheme, weight, Amount(FundingMeasure.Initial), Amount(FundingMeasure.Budget), Amount(FundingMeasure.Received), Amount(FundingMeasure.Executed));
        return new ScoreLine("预算执行率", null, weight ?? scheme.Execution.Points, printed, given);
    }

    private static IEnumerable<ScoreLine> GroupLines(FormContent file, ScoringScheme scheme)
    {
        var groups = file.Evaluation.Groups.FindAll(group => group.Group != GroupScore.Execution);
        var points = scheme.PointsOf([.. groups.Select(group => group.Group)]);
        return groups.Select(group =>
        {
            var weight = group.Weight?.Value ?? (points.TryGetValue(group.Group, out var moved) ? moved : null);
            IReadOnlyList<ScoreInput> inputs = [new("分值", weight is { } shown ? Numbers.Show(shown) : null), new("得分", group.Score?.Text)];
            return new ScoreLine(group.Group, null, weight, group.Score?.Value,
                new PointsGiven("group.judged", null, null, null, inputs, $"{group.Group}按组打分，办法没有规定组内如何计分，须由人判断。"));
        });
    }
}

using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>A scheme of points with the lines of its worked examples.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="File">The file.</param>
/// <param name="ExampleLines">The line of each example.</param>
internal sealed record SchemeDraft(ScoringScheme Scheme, string File, IReadOnlyList<int> ExampleLines);

/// <summary>Reads <c>scoring.yaml</c>: how a place gives points, one scheme or several for different years.</summary>
internal static class ScoringReader
{
    /// <summary>The file's name without its ending.</summary>
    public const string Stem = "scoring";

    private static readonly Dictionary<string, ScoredBy> ByWords = new(StringComparer.Ordinal) { ["indicators"] = ScoredBy.Indicators, ["groups"] = ScoredBy.Groups };
    private static readonly Dictionary<string, ExecutionBase> BaseWords = new(StringComparer.Ordinal) { ["initial"] = ExecutionBase.Initial, ["adjusted"] = ExecutionBase.Adjusted, ["received"] = ExecutionBase.Received };
    private static readonly Dictionary<string, ZeroBase> ZeroWords = new(StringComparer.Ordinal) { ["notScored"] = ZeroBase.NotScored, ["full"] = ZeroBase.Full, ["none"] = ZeroBase.None };

    public static List<SchemeDraft> Read(string path, List<ProfileMistake> all)
    {
        var mistakes = new MistakeList(path, all);
        var schemes = new List<SchemeDraft>();
        foreach (var node in YamlFile.Read(path, mistakes) switch { YamlSequence list => list.Items, null => [], var single => [single] })
        {
            if (MappingReader.Of(node, "The scheme", mistakes) is { } reader)
            {
                schemes.Add(Scheme(reader, path));
                reader.Finish();
            }
        }

        foreach (var (one, other) in schemes.SelectMany((one, n) => schemes.Skip(n + 1).Select(other => (one.Scheme, other.Scheme))))
        {
            if (new YearRange(one.From, one.To).Overlaps(new YearRange(other.From, other.To)))
            {
                mistakes.Add(1, $"The years of \"{one.Id}\" and \"{other.Id}\" overlap", "one scheme for each year");
            }
        }

        return schemes;
    }

    private static SchemeDraft Scheme(MappingReader reader, string path)
    {
        var shipped = ScoringScheme.Default;
        var (from, to) = RuleReader.Years(reader);
        var lines = new List<int>();
        var scheme = new ScoringScheme
        {
            Id = reader.Text("id", "a short name") ?? "",
            Title = reader.Text("title", "what pages call it") ?? "",
            From = from,
            To = to,
            Source = RuleReader.Source(reader, required: true) ?? shipped.Source,
            By = reader.Word("by", ByWords) ?? shipped.By,
            Total = reader.Decimal("total") ?? shipped.Total,
            Execution = Execution(reader) ?? shipped.Execution,
            Groups = reader.Has("groups") ? List(reader, "groups", "A group", Group) : shipped.Groups,
            Floor = reader.Decimal("floor") ?? shipped.Floor,
            Overshoot = reader.Has("overshoot") ? List(reader, "overshoot", "A tier of overshoot", Overshoot) : shipped.Overshoot,
            Tiers = reader.Has("tiers") ? List(reader, "tiers", "A tier", Tier) : shipped.Tiers,
            Satisfaction = Satisfaction(reader),
            Decimals = reader.Number("decimals", shipped.Decimals, least: 0),
            Grades = reader.Has("grades") ? List(reader, "grades", "A grade", Grade) : shipped.Grades,
            Examples = List(reader, "examples", "An example", example => Example(example, lines)),
        };
        CheckPoints(scheme, reader);
        return new SchemeDraft(scheme, path, lines);
    }

    private static void CheckPoints(ScoringScheme scheme, MappingReader reader)
    {
        var sum = scheme.Execution.Points + scheme.Groups.Sum(group => group.Points);
        var least = sum - scheme.Groups.Where(group => group.Optional).Sum(group => group.Points);
        if (scheme.Total < least || scheme.Total > sum)
        {
            reader.Mistakes.Add(reader.LineOf("groups"), $"The points of groups and execution add up to {sum}", $"{scheme.Total}, the total");
        }
    }

    private static List<T> List<T>(MappingReader reader, string key, string name, Func<MappingReader, T> read)
    {
        var items = new List<T>();
        foreach (var node in reader.Items(key))
        {
            if (MappingReader.Of(node, name, reader.Mistakes) is { } item)
            {
                items.Add(read(item));
                item.Finish();
            }
        }

        return items;
    }

    private static ExecutionRule? Execution(MappingReader reader)
    {
        if (MappingReader.Of(reader.Node("execution"), "The rule of execution", reader.Mistakes) is not { } rule)
        {
            return null;
        }

        var shipped = new ExecutionRule();
        var read = new ExecutionRule
        {
            Points = rule.Decimal("points") ?? shipped.Points,
            Base = rule.Word("base", BaseWords) ?? shipped.Base,
            Capped = rule.Flag("capped", shipped.Capped),
            FullFrom = rule.Decimal("fullFrom") ?? shipped.FullFrom,
            Floor = rule.Decimal("floor") ?? shipped.Floor,
            ZeroBase = rule.Word("zeroBase", ZeroWords) ?? shipped.ZeroBase,
        };
        rule.Finish();
        return read;
    }

    private static GroupPoints Group(MappingReader reader) =>
        new(reader.Text("group", "一级指标") ?? "", reader.Decimal("points", required: true) ?? 0, reader.Text("movesTo"), reader.Flag("optional"));

    private static OvershootTier Overshoot(MappingReader reader) => new(reader.Decimal("from", required: true) ?? 0, reader.Decimal("cut", required: true) ?? 0);

    private static QualitativeTier Tier(MappingReader reader) =>
        new(reader.Text("name", "达成年度指标 …") ?? "", reader.Decimal("least", required: true) ?? 0, reader.Decimal("most", required: true) ?? 100, reader.Texts("words", "[优, 已完成]"));

    private static GradeBand Grade(MappingReader reader) => new(reader.Text("name", "优 …") ?? "", reader.Decimal("from", required: true) ?? 0);

    private static SatisfactionRule? Satisfaction(MappingReader reader)
    {
        if (MappingReader.Of(reader.Node("satisfaction"), "The rule of satisfaction", reader.Mistakes) is not { } rule)
        {
            return null;
        }

        var read = new SatisfactionRule(rule.Decimal("full", required: true) ?? 0, rule.Decimal("zero", required: true) ?? 0);
        rule.Finish();
        return read;
    }

    private static WorkedExample Example(MappingReader reader, List<int> lines)
    {
        lines.Add(reader.Line);
        return new WorkedExample
        {
            Name = reader.Text("name", "what it shows") ?? "",
            Weight = reader.Decimal("weight") ?? 10,
            Level1 = reader.Text("level1"),
            Indicator = reader.Text("indicator"),
            Target = reader.Text("target"),
            Actual = reader.Text("actual"),
            Initial = reader.Decimal("initial"),
            Adjusted = reader.Decimal("adjusted"),
            Received = reader.Decimal("received"),
            Executed = reader.Decimal("executed"),
            Points = reader.Decimal("points"),
            Least = reader.Decimal("least"),
            Most = reader.Decimal("most"),
        };
    }
}

using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;
using YamlDotNet.RepresentationModel;

namespace PerfBudget.Forms.Reading;

/// <summary>The words of the field, from <c>profiles/vocabulary.yaml</c>: what forms of any place print for fields, money, columns and levels.</summary>
public sealed partial class Vocabulary
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FundingMeasure> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FundingMeasure> _apartMeasures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FundingSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _level1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _secondMeanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _totals = new(StringComparer.Ordinal);
    private const int LongestHead = 16;
    private const int LongestLabel = 20;
    private const int BracketsOfLabel = 20;
    private readonly Remembered<string> _fieldsByWords = new();
    private readonly Remembered<string> _columnsByWords = new();
    private readonly Remembered<string> _closings = new();
    private readonly Remembered<FundingSource> _sourcesByWords = new();
    private const int LongestClosing = 24;
    private const string None = "none";
    private readonly WordRules _columnWords;
    private readonly WordRules _fieldWords;
    private readonly WordRules _sourceWords;
    private readonly WordRules _closingWords;
    private readonly IReadOnlyList<string> _amountWords;
    private readonly HashSet<string> _goalHeadings = new(StringComparer.Ordinal);
    private readonly List<Taxonomy> _taxonomies = [];
    private readonly HashSet<string> _subtotals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mediumSections = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _execution = new(StringComparer.Ordinal);

    private Vocabulary(YamlMappingNode root)
    {
        Titles = [.. Section(root, "titles").SelectMany(entry => entry.Words.Select(word => (FormKinds.FromId(entry.Name)!.Value, word))).OrderByDescending(title => title.word.Length)];
        Each(root, "fields", (path, _) => Known(FieldCatalog.Find(path) is not null, path), _fields);
        Each(root, "measures", (id, _) => FundingMeasure.FromId(Known(FundingMeasure.FromId(id) is not null, id)), _measures);
        Each(root, "apart-measures", (id, _) => FundingMeasure.FromId(Known(FundingMeasure.FromId(id) is not null, id)), _apartMeasures);
        Each(root, "sources", (id, _) => FundingSource.FromId(Known(FundingSource.FromId(id) is not null, id)), _sources);
        Each(root, "columns", (id, _) => id, _columns);
        _columnWords = new WordRules(root["column-words"], hasName: true);
        _fieldWords = new WordRules(root["field-words"], hasName: true);
        _sourceWords = new WordRules(root["source-words"], hasName: true);
        _closingWords = new WordRules(root["closing-words"], hasName: false);
        _amountWords = [.. Words(root["amount-words"])];
        _goalHeadings.UnionWith(Words(root["goal-headings"]));
        SingleAmount = Words(root["single-amount"]).ToHashSet(StringComparer.Ordinal);
        TitleWords = [.. Section(root, "title-words").Select(entry => (FormKinds.FromId(entry.Name)!.Value, entry.Words))];
        NotTitles = [.. Words(root["not-titles"])];
        _subtotals.UnionWith(Words(root["subtotals"]));
        Each(root, "people", (id, _) => id, _people, except: "roles");
        foreach (var (level1, words) in Section(root, "taxonomy"))
        {
            _level1[RawText.Key(level1)] = level1;
            foreach (var word in words)
            {
                var key = RawText.Key(word);
                if (!_homes.TryGetValue(key, out var homes))
                {
                    _homes[key] = homes = [];
                }

                homes.Add(level1);
            }
        }

        foreach (var (level1, words) in Section(root, "level1-synonyms"))
        {
            _level1.TryAdd(RawText.Key(level1), level1);
            foreach (var word in words)
            {
                _level1.TryAdd(RawText.Key(word), level1);
            }
        }

        foreach (var (from, to) in ((YamlMappingNode)root["second-meanings"]).Children)
        {
            _secondMeanings[from.ToString()] = to.ToString();
        }

        _headings.UnionWith(Words(root["headings"]));
        _mediumSections.UnionWith(Words(root["medium-sections"]));
        _totals.UnionWith(Words(root["totals"]));
        _execution.UnionWith(Words(root["groups"]["execution"]));
        _roles.UnionWith(Words(root["people"]["roles"]));
    }

    /// <summary>The words by which titles end, longest first, with the kind of form they name.</summary>
    internal IReadOnlyList<(FormKind Kind, string Words)> Titles { get; }

    /// <summary>The words within a title that name its kind, in the order in which they are looked for.</summary>
    internal IReadOnlyList<(FormKind Kind, IReadOnlyList<string> Words)> TitleWords { get; }

    /// <summary>How lines end that look like titles and are none.</summary>
    internal IReadOnlyList<string> NotTitles { get; }

    /// <summary>The heads of a single column of amounts.</summary>
    internal IReadOnlySet<string> SingleAmount { get; }

    /// <summary>Reads the words from a file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not of the shape of the built-in one; the message names it.</exception>
    public static Vocabulary Load(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return new Vocabulary((YamlMappingNode)yaml.Documents[0].RootNode);
        }
        catch (Exception error) when (error is IOException or YamlDotNet.Core.YamlException or KeyNotFoundException or InvalidCastException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: the words of the field cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Adds what the layouts of places print, so that a new place's odd labels need stand nowhere but in its profile.</summary>
    /// <param name="places">The places.</param>
    /// <returns>The same vocabulary.</returns>
    public Vocabulary Learn(PlaceCatalog places)
    {
        foreach (var words in places.Layouts.Select(layout => layout.Words))
        {
            foreach (var (label, path) in words.Labels.Where(label => FieldCatalog.Find(label.Value) is not null))
            {
                _fields.TryAdd(RawText.Key(label), path);
            }

            foreach (var column in words.Indicators.Where(column => column.Field is not null && column.Label.Length > 0))
            {
                _columns.TryAdd(RawText.Key(column.Label), column.Field!);
            }

            foreach (var money in words.Money)
            {
                money.Columns.ToList().ForEach(column => _measures.TryAdd(RawText.Key(column.Label), column.Measure));
                money.Rows.ToList().ForEach(row => _sources.TryAdd(RawText.WithoutBracket(RawText.Key(row.Label)).Key, row.Source));
            }
        }

        _taxonomies.AddRange(places.Places.Select(place => place.Taxonomy));
        foreach (var level1 in places.Places.SelectMany(place => place.Taxonomy.Levels))
        {
            _level1.TryAdd(RawText.Key(level1.Name), level1.Name);
            foreach (var level2 in level1.Level2)
            {
                _homes.TryAdd(RawText.Key(level2.Name), [level1.Name]);
            }
        }

        _fieldsByWords.Forget();
        _columnsByWords.Forget();
        _sourcesByWords.Forget();
        _closings.Forget();
        return this;
    }

    /// <summary>The field of a label, also with a number before it (1.项目年度目标) or, for goals, behind it (年度目标1).</summary>
    internal string? Field(string key) =>
        Find(_fields, key)
        ?? (RawText.WithoutNumber(key) is var unnumbered && unnumbered != key ? Find(_fields, unnumbered) : null)
        ?? (key.TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9') is var goal && goal != key && goal.EndsWith("目标", StringComparison.Ordinal) ? Find(_fields, goal) : null);

    /// <summary>The field of a label that may be worded in a way that no list has; for the head of a form alone.</summary>
    internal string? FieldByWords(string key) => key.Length > LongestLabel + BracketsOfLabel ? null : _fieldsByWords.Of(key, FindField);

    private string? FindField(string key) =>
        Field(key)
            ?? (RawText.WithoutNumber(RawText.WithoutBracket(key).Key) is var bare && bare.Length <= LongestLabel
                && !bare.Any(char.IsAsciiDigit) && !IsHeading(key) ? _fieldWords.Find(bare) : null);

    /// <summary>Whether a heading is the goal's label where a text stands beside it.</summary>
    internal bool IsGoalHeading(string key) => _goalHeadings.Contains(RawText.WithoutBracket(key).Key);

    /// <summary>Whether a cell closes a form: an opinion, a seal, a remark on the whole; never a level or an indicator.</summary>
    internal bool IsClosing(string key) => key.Length <= LongestClosing + BracketsOfLabel
        && _closings.Of(key, key => FindClosing(key) ? key : null) is not null;

    private bool FindClosing(string key) =>
        RawText.WithoutNumber(key) is var bare && bare.Length <= LongestClosing && !IsLevel1(key) && !IsLevel2(key)
        && (_closingWords.Find(bare) ?? _closingWords.Find(RawText.WithoutBracket(bare).Key)) is not null;

    internal string? SecondMeaning(string path) => _secondMeanings.GetValueOrDefault(path);

    internal FundingMeasure? Measure(string key) => Find(_measures, key) ?? (Months().Match(key) is { Success: true } months ? Find(_measures, key[months.Length..]) : null);

    internal FundingMeasure? ApartMeasure(string key) => Find(_apartMeasures, key);

    internal FundingSource? Source(string key) =>
        Find(_sources, key) ?? (RawText.WithoutNumber(key) is var bare && bare != key ? Find(_sources, bare) : null);

    /// <summary>The source of a label that may be worded in a way that no list has; among money alone.</summary>
    internal FundingSource? SourceByWords(string key) =>
        key.Length > LongestLabel + BracketsOfLabel ? null : _sourcesByWords.Of(key, FindSource);

    private FundingSource? FindSource(string key) =>
        Source(key)
            ?? (RawText.WithoutNumber(RawText.WithoutBracket(key).Key) is var bare && bare.Length <= LongestLabel
                && _sourceWords.Find(bare) is { } id ? FundingSource.FromId(id) : null);

    /// <summary>The source in a label that speaks of an amount, such as 年度本级预算金额; null where it names none.</summary>
    internal FundingSource? SourceOfAmount(string key) =>
        SpeaksOfAmount(key) && SourceByWords(key) is { } source && source != FundingSource.Total ? source : null;

    /// <summary>Whether a label is about money: 项目资金申请.</summary>
    internal bool SpeaksOfAmount(string key) => key.Length <= LongestLabel
        && _amountWords.Any(word => key.Contains(word, StringComparison.Ordinal));

    internal string? Column(string key) => key.Length > LongestLabel + BracketsOfLabel ? null : _columnsByWords.Of(key, FindColumn);

    private string? FindColumn(string key) =>
        Find(_columns, key) ?? ColumnOfMonths(key) ?? ColumnByWords(key);

    private string? ColumnOfMonths(string key) => (Months().Match(key) is not { Success: true } months ? null : Find(_columns, key[months.Length..]) is var column and not "target" ? column : "expected");

    private string? ColumnByWords(string key) =>
        RawText.WithoutBracket(key).Key is var bare
            && (bare.Length > LongestHead || IsHeading(key) || _columnWords.Find(bare) is not { } id || id == None) ? null : id;

    /// <summary>Whether a heading stands above indicators of the medium term.</summary>
    internal bool IsMediumSection(string key) => _mediumSections.Contains(key);

    internal bool IsSubtotal(string key) => _subtotals.Contains(RawText.WithoutBracket(key).Key);

    internal string? PeopleColumn(string key) => _people.GetValueOrDefault(key);

    internal bool IsRole(string key) => _roles.Contains(key);

    internal bool IsHeading(string key) => _headings.Contains(key) || _headings.Contains(RawText.WithoutBracket(key).Key);

    internal bool IsTotal(string key) => _totals.Contains(key) || _totals.Contains(RawText.WithoutBracket(key).Key);

    internal bool IsExecutionGroup(string key) => _execution.Contains(RawText.WithoutBracket(key).Key);

    /// <summary>Whether the key is a level-1 word, with or without its points.</summary>
    internal bool IsLevel1(string key) => _level1.ContainsKey(key) || _level1.ContainsKey(RawText.WithoutBracket(key).Key);

    /// <summary>The level 1 that a word stands for.</summary>
    internal string? Level1(string key) => Find(_level1, key);

    internal bool IsLevel2(string key) => _homes.ContainsKey(key) || _homes.ContainsKey(RawText.WithoutBracket(key).Key);

    /// <summary>The level 1s below which a level-2 word may stand, its home first.</summary>
    internal IReadOnlyList<string> HomesOf(string key) => Find(_homes, key) ?? [];

    [GeneratedRegex(@"^(?:截至)?(?:\d{4}年)?(?:1-)?\d{1,2}月(?:底|末|份)?|^(?:上半年|[一二三]季度|前三季度)", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    /// <summary>The level 2 that follows another below the same level 1, in the place whose words a form has used most; null behind the last.</summary>
    internal string? Level2After(string level2, IReadOnlyCollection<string> used)
    {
        var level1 = _taxonomies.OrderByDescending(taxonomy => taxonomy.Levels.SelectMany(level => level.Level2).Count(level => used.Contains(level.Name)))
            .ThenBy(taxonomy => taxonomy.Levels.Sum(level => level.Level2.Count))
            .SelectMany(taxonomy => taxonomy.Levels).FirstOrDefault(level => level.Level2.Any(below => below.Name == level2));
        return level1?.Level2.SkipWhile(below => below.Name != level2).Skip(1).FirstOrDefault()?.Name;
    }

    private static T? Find<T>(Dictionary<string, T> words, string key) where T : class =>
        words.GetValueOrDefault(key) ?? (RawText.WithoutBracket(key).Key is var bare && bare != key ? words.GetValueOrDefault(bare) : null);

    private static void Each<T>(YamlMappingNode root, string section, Func<string, string, T?> value, Dictionary<string, T> words, string? except = null) where T : class
    {
        foreach (var (name, list) in Section(root, section))
        {
            foreach (var word in name == except ? [] : list)
            {
                words.TryAdd(RawText.Key(word), value(name, word)!);
            }
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Words)> Section(YamlMappingNode root, string section) =>
        ((YamlMappingNode)root[section]).Children.Select(entry => (entry.Key.ToString(), (IReadOnlyList<string>)[.. ((YamlSequenceNode)entry.Value).Select(word => word.ToString())]));

    private static IEnumerable<string> Words(YamlNode list) => ((YamlSequenceNode)list).Select(word => RawText.Key(word.ToString()));

    private static string Known(bool known, string name) => known ? name : throw new KeyNotFoundException($"nothing is called \"{name}\"");
}

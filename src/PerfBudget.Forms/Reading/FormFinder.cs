using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>A stretch of a document that may hold one form.</summary>
/// <param name="First">The first row, its title's.</param>
/// <param name="Body">The first row of its table.</param>
/// <param name="End">The row behind its last.</param>
/// <param name="ListHead">The row of heads, where several projects stand one below the other in one table; it may belong to the form above.</param>
/// <param name="ListTitle">The rows of such a table's title.</param>
internal sealed record FormStretch(int First, int Body, int End, int? ListHead = null, Range? ListTitle = null);

/// <summary>Finds where forms begin: at the row with the project's name, or at the head of an indicator table.</summary>
internal sealed partial class FormFinder(Vocabulary words)
{
    public List<FormStretch> Find(SourceDocument document)
    {
        var rows = document.Rows;
        var starts = new List<(int First, int Body, int? ListHead, Range? ListTitle)>();
        var sawIndicators = false;
        int? listHead = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsParagraph)
            {
                continue;
            }

            var isHead = IsIndicatorHead(rows[i]);
            if (isHead && NameColumn(rows[i]) is not null)
            {
                listHead = i;
                sawIndicators = true;
                continue;
            }

            if (listHead is { } head && IsProjectOfList(rows[head], rows[i]))
            {
                var isFirst = starts.Count == 0 || starts[^1].ListHead is null;
                var title = isFirst ? TitleAbove(document, head, starts.Count == 0 ? 0 : starts[^1].Body + 1)..head : starts[^1].ListTitle!.Value;
                starts.Add((isFirst ? title.Start.Value : i, i, head, title));
                continue;
            }

            var first = rows[i].Filled[0];
            var path = isHead ? null : words.FieldByWords(first.Key)
                ?? (words.IsHeading(first.Key) && rows[i].Filled.Count > 1 ? words.Field(rows[i].Filled[1].Key) : null);
            var begins = path switch
            {
                "project.name" => true,
                "project.unit" or "project.department" or "project.code" => starts.Count == 0 || sawIndicators,
                _ => isHead ? starts.Count == 0 && !IsOfWholeDepartment(rows, i)
                    : sawIndicators && path?.StartsWith("project.", StringComparison.Ordinal) == true && rows[i].Filled.Count > 1
                        && HeadsIndicators(rows, i),
            };
            begins |= !isHead && (starts.Count == 0 || sawIndicators) && FollowsTitle(document, i) && HeadsIndicators(rows, i);
            if (begins && path == "project.name" && starts.Count > 0 && !sawIndicators && StartsJustBefore(rows, starts[^1].Body, i))
            {
                begins = false; // a form whose first row names the unit, and whose second the project
            }

            if (begins)
            {
                var floor = starts.Count == 0 ? 0 : starts[^1].Body + 1;
                starts.Add((TitleAbove(document, i, floor), i, null, null));
                sawIndicators = false;
                listHead = null;
            }

            sawIndicators |= isHead;
        }

        return [.. starts.Select((start, n) => new FormStretch(start.First, start.Body, n + 1 < starts.Count ? starts[n + 1].First : rows.Count, start.ListHead, start.ListTitle))];
    }

    /// <summary>Whether a row heads an indicator table: at least three columns of one, a level among them.</summary>
    public bool IsIndicatorHead(SourceRow row)
    {
        var columns = row.Filled.Select(cell => words.Column(cell.Key)).OfType<string>().Distinct().ToList();
        return columns.Count >= 3 && columns.Any(column => column is "level1" or "level2" or "level3")
            && (columns.Contains("level1") || columns.Contains("target"));
    }

    /// <summary>Whether a title names the form of a whole department (部门整体支出), which is none of a project's.</summary>
    public static bool IsOfWholeDepartment(string title) => title.Contains("整体支出", StringComparison.Ordinal) || title.Contains("整体绩效", StringComparison.Ordinal);

    private bool IsOfWholeDepartment(IReadOnlyList<SourceRow> rows, int head)
    {
        for (var i = head - 1; i >= 0 && head - i <= FarthestHead; i--)
        {
            if (rows[i].IsParagraph && KindOf(rows[i].Filled[0].Key) is not null)
            {
                return IsOfWholeDepartment(rows[i].Filled[0].Key);
            }
        }

        return false;
    }

    // A form whose first row was lost begins with another: what tells it is the indicator table below, before another form.
    private bool HeadsIndicators(IReadOnlyList<SourceRow> rows, int i)
    {
        for (var k = i + 1; k < rows.Count && k - i <= FarthestHead; k++)
        {
            if (IsIndicatorHead(rows[k]))
            {
                return NameColumn(rows[k]) is null;
            }

            if (rows[k].Filled.Any(cell => KindOf(cell.Key) is not null) || words.FieldByWords(rows[k].Filled[0].Key) == "project.name")
            {
                return false;
            }
        }

        return false;
    }

    // The title of one of the kinds, and what may stand between it and its table.
    private bool FollowsTitle(SourceDocument document, int i)
    {
        for (var k = i - 1; k >= 0 && i - k <= FarthestTitle; k--)
        {
            var row = document.Rows[k];
            if (row.Filled.Any(cell => KindOf(cell.Key) is not null))
            {
                return !row.Filled.Any(cell => IsOfWholeDepartment(cell.Key));
            }

            if (!document.Furniture.Contains(row.Filled[0].Key) && !IsTitleLine(row) && !IsNote(row))
            {
                return false;
            }
        }

        return false;
    }

    private SourceCell? NameColumn(SourceRow head) => head.Filled.FirstOrDefault(cell => words.Field(cell.Key) == "project.name");

    // A row of a list that names a project begins that project's form.
    private bool IsProjectOfList(SourceRow head, SourceRow row) =>
        NameColumn(head) is { } column && row.Filled.Any(cell => cell.Index == column.Index && !words.IsLevel1(cell.Key) && !words.IsLevel2(cell.Key)) && row.Filled.Count > 3;

    /// <summary>The kind of form that a title names, or null.</summary>
    public FormKind? KindOf(string key)
    {
        var bare = WithoutTail().Replace(key, "");
        bare = bare.EndsWith(')') ? RawText.WithoutBracket(bare).Key : bare;
        foreach (var (kind, title) in words.Titles)
        {
            if (bare.EndsWith(title, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return bare.Length <= LongestTitle && bare.EndsWith('表') && bare.Contains("绩效", StringComparison.Ordinal)
            && !words.NotTitles.Any(end => bare.EndsWith(end, StringComparison.Ordinal))
            ? words.TitleWords.Where(stage => stage.Words.Any(word => bare.Contains(word, StringComparison.Ordinal))).Select(stage => (FormKind?)stage.Kind).FirstOrDefault()
            : null;
    }

    private const int LongestTitle = 40;
    private const int LongestNote = 90;
    private const int FarthestTitle = 8;
    private const int FarthestHead = 25;

    /// <summary>Whether a line above a table says something of the form before the table does: 编报单位：… 金额单位：万元.</summary>
    public static bool IsNote(SourceRow row) =>
        row.Filled.Count <= 3 && row.Filled.Sum(cell => cell.Key.Length) <= LongestNote
        && row.Filled.All(cell => cell.Raw.AsSpan().IndexOfAny('：', ':') > 0 || MoneyUnitLine().IsMatch(cell.Key)) && !SentenceEnd().IsMatch(row.Filled[^1].Key);

    /// <summary>Whether a line names the year and nothing else: (2024年度).</summary>
    public static bool IsYear(string key) => YearLine().IsMatch(key);

    /// <summary>Whether a line numbers an annex and says nothing else.</summary>
    public static bool IsAnnex(string key) => AnnexLine().IsMatch(key);

    /// <summary>Whether a cell names the unit of money and nothing else.</summary>
    public static bool IsMoneyUnit(string key) => MoneyUnitLine().IsMatch(key);

    /// <summary>Whether a paragraph belongs to the head of a form: title, year, unit of money, number of an annex.</summary>
    public bool IsTitleLine(SourceRow row) =>
        row.Filled.All(cell => KindOf(cell.Key) is not null || YearLine().IsMatch(cell.Key) || MoneyUnitLine().IsMatch(cell.Key) || AnnexLine().IsMatch(cell.Key));

    // A form is not begun by the first row of another within it.
    private static bool StartsJustBefore(IReadOnlyList<SourceRow> rows, int body, int i) => i - body <= 2 && rows[body].Filled.Count <= 4;

    private int TitleAbove(SourceDocument document, int body, int floor)
    {
        var rows = document.Rows;
        var first = body;
        var sawTitle = false;
        for (var i = body - 1; i >= floor && body - i <= FarthestTitle; i--)
        {
            if (document.Furniture.Contains(rows[i].Filled[0].Key))
            {
                continue;
            }

            if (IsTitleLine(rows[i]) || IsFirstLineOfTitle(rows, i, first))
            {
                first = i;
                sawTitle |= rows[i].Filled.Any(cell => KindOf(cell.Key) is not null);
            }
            else if (!IsNote(rows[i])
                || (sawTitle && !(i > floor && IsTitleLine(rows[i - 1]) && rows[i - 1].Filled.Any(cell => KindOf(cell.Key) is not null))))
            {
                break;
            }
        }

        return first;
    }

    // **name of the project / 项目支出绩效跟踪表**: the line above belongs to the title where a bold stretch says so,
    // or where the title's own line follows without a gap.
    private bool IsFirstLineOfTitle(IReadOnlyList<SourceRow> rows, int i, int next)
    {
        if (!rows[i].IsParagraph || next != i + 1 || KindOf(rows[next].Filled[0].Key) is null || rows[next].AfterGap)
        {
            return false;
        }

        var raw = rows[i].Filled[0].Raw.Trim();
        var opensBold = raw.StartsWith("**", StringComparison.Ordinal) && !raw[2..].Contains("**", StringComparison.Ordinal);
        return opensBold || (raw.Length <= 60 && !SentenceEnd().IsMatch(raw) && words.Field(rows[i].Filled[0].Key) is null);
    }

    [GeneratedRegex(@"(?:\((?:\d{4}年?度?|续表?|样表|参考|\d+)\)|\d{4}年度?)+$|[“”""《》]", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutTail();

    [GeneratedRegex(@"^\(?\d{4}年?度?(?:1-\d{1,2}月|上半年)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLine();

    [GeneratedRegex(@"^(?:(?:金额)?单位:?|\()(?:人民币)?(?:万元|元)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyUnitLine();

    [GeneratedRegex(@"^(?:公开|财决|附|预算)?\d{1,3}表$|^(?:附件?|附表|表)[\d一二三四五六七八九十.-]*[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"[。；;！!？?，,：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}

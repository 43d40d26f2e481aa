using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads one form from its stretch of a document, row by row.</summary>
internal sealed partial class FormReader
{
    private readonly SourceDocument _document;
    private readonly FormStretch _stretch;
    private readonly FormSheet _sheet;
    private readonly FormFinder _finder;
    private readonly PageFurniture _furniture;
    private readonly TitleReader _title;
    private readonly MoneyTableReader _moneyTable;
    private readonly MoneyRowsReader _moneyRows;
    private readonly GoalReader _goals;
    private readonly LabelReader _labels;
    private readonly IndicatorReader _indicators;
    private readonly PeopleReader _people;
    private readonly ClosingReader _closing;
    private readonly StepsReader _steps;
    private readonly List<(SourceRow Row, Field? After)> _waiting = [];
    private bool _hasEnded;
    private int _lastLine;
    private const int MostRowsBelowHeads = 80;

    public FormReader(SourceDocument document, FormStretch stretch, Vocabulary words)
    {
        (_document, _stretch) = (document, stretch);
        _sheet = new FormSheet(words);
        _finder = new FormFinder(words);
        _furniture = new PageFurniture(document);
        _title = new TitleReader(_sheet, _finder, _furniture);
        _moneyTable = new MoneyTableReader(_sheet);
        _moneyRows = new MoneyRowsReader(_sheet);
        _goals = new GoalReader(_sheet);
        _labels = new LabelReader(_sheet, _moneyRows, _goals);
        _indicators = new IndicatorReader(_sheet);
        _people = new PeopleReader(_sheet);
        _closing = new ClosingReader(_sheet);
        _steps = new StepsReader(_sheet);
    }

    /// <summary>Reads the form, or gives null where the stretch holds none.</summary>
    public ReadForm? Read(int index)
    {
        var rows = _document.Rows;
        FindMoneyUnit(rows);
        var title = _stretch.ListTitle ?? _stretch.First.._stretch.Body;
        for (var i = title.Start.Value; i < title.End.Value; i++)
        {
            _title.Read(rows[i]);
        }

        if (_stretch.ListHead is { } head)
        {
            _indicators.TakeHeads([rows[head]], hasOrdinals: false, [], isAbove: head < _stretch.First);
        }

        for (var i = _stretch.Body; i < _stretch.End; i++)
        {
            i += TryRead(rows, i) is var taken and > 0 ? Recognised(rows, i, taken) - 1 : Wait(rows[i]);
        }

        if (!LooksLikeAForm())
        {
            return null;
        }

        Finish();
        _sheet.File.BlankRows = _indicators.BlankRows;
        var first = rows[_stretch.First].Line;
        return new ReadForm
        {
            Source = _document.Name,
            Index = index,
            FirstLine = first,
            LastLine = _lastLine,
            File = _sheet.File,
            Labels = _sheet.Labels,
            Diagnostics = [.. _sheet.CellClaims.Diagnostics.OrderBy(diagnostic => diagnostic.Line)],
            Claims = _sheet.CellClaims.Claims,
        };
    }

    // The unit may stand in a row below the first amount.
    private void FindMoneyUnit(IReadOnlyList<SourceRow> rows)
    {
        for (var i = _stretch.ListTitle?.Start.Value ?? _stretch.First; i < _stretch.End && _sheet.File.Funding.Unit is null && !_finder.IsIndicatorHead(rows[i]); i++)
        {
            rows[i].Filled.ToList().ForEach(cell => MoneyUnitReader.Take(cell, _sheet.File.Funding));
        }
    }

    // How many rows were taken, 0 where the first says nothing that belongs to a form.
    private int TryRead(IReadOnlyList<SourceRow> rows, int i)
    {
        var row = _indicators.IsActive ? rows[i] : LabelWithAmount.Split(rows[i], _sheet.Words);
        if (_furniture.Contains(row))
        {
            return 0;
        }

        _hasEnded |= _indicators.HasRows && row.IsParagraph && StartsAnother().IsMatch(row.Filled[0].Key);
        if (HeadRows.At(rows, i, _stretch.End, _finder, _sheet.Words) is { Count: > 0 } heads)
        {
            _hasEnded = _labels.IsSigned = _closing.HasBegun = false;
            return ReadIndicatorHeads(rows, i, heads);
        }

        if (_hasEnded)
        {
            return 0;
        }

        if (_people.IsHead(row))
        {
            _people.TakeHead(row);
            return 1;
        }

        if (_people.IsOpen && _people.Read(row))
        {
            return 1;
        }

        if (_indicators.IsActive && (_indicators.ReadSubtotal(row) || _closing.ReadTotal(row, _indicators)))
        {
            return 1;
        }

        if (_indicators.IsActive && !BelongsToTable(row))
        {
            return ReadClosing(row) ? 1 : 0;
        }

        if (!_indicators.IsActive && _steps.Read(row, i + 1 < _stretch.End ? rows[i + 1] : null))
        {
            return 1;
        }

        if (!_indicators.IsActive && ReadMoneyOrGoals(row, i + 1 < _stretch.End ? rows[i + 1] : null))
        {
            return 1;
        }

        if (_closing.ReadScaleNote(row) || _labels.ReadText(row, _indicators.IsActive) || _labels.Read(row, _indicators.IsActive))
        {
            return 1;
        }

        if (_indicators.IsActive && !row.AfterGap && row.Filled[0].Index == 0 && !_sheet.Words.IsLevel2(row.Filled[0].Key)
            && GoOnWithText(row))
        {
            return 1;
        }

        if (_indicators.IsActive && !_labels.IsSigned && !IsLoose(row) && _indicators.Read(row, i + 1 < _stretch.End ? rows[i + 1] : null, afterOtherText: _waiting.Any(waiting => !_furniture.Contains(waiting.Row))))
        {
            return 1;
        }

        if (_goals.IsOpen && !_indicators.IsActive && (!row.IsParagraph || (_goals.HasNothingYet && !row.AfterGap)))
        {
            _goals.Read(row);
            return 1;
        }

        return ReadHeading(row) || (!_indicators.IsActive && GoOnWithText(row)) ? 1 : 0;
    }

    private int ReadIndicatorHeads(IReadOnlyList<SourceRow> rows, int i, IReadOnlyList<SourceRow> heads)
    {
        var hasOrdinals = false;
        for (var k = i + heads.Count; k < _stretch.End && !hasOrdinals; k++)
        {
            hasOrdinals = rows[k].Filled.Any(cell => CellEvidence.IsOrdinal(cell.Key));
        }

        CloseHead();
        _indicators.TakeHeads(heads, hasOrdinals, [.. BodyBelow(rows, i + heads.Count)]);
        return heads.Count;
    }

    // Behind the total, and from the first row that closes the form, only a level 1 goes on with the table.
    private bool BelongsToTable(SourceRow row)
    {
        _closing.HasBegun |= _indicators.HasRows && !row.IsParagraph && _closing.Closes(row, _indicators);
        return !_closing.HasBegun || (row.Filled.Count >= 3 && row.Filled.Take(2).Any(cell => _sheet.Words.IsLevel1(cell.Key)));
    }

    private bool ReadClosing(SourceRow row)
    {
        if (_closing.ReadScaleNote(row) || _labels.ReadText(row, behindIndicators: true)
            || _labels.Read(row, behindIndicators: true, isClosing: true))
        {
            return true;
        }

        return ((row.Filled[0].Index > 0 || !row.AfterGap) && GoOnWithText(row)) || _labels.ReadSeals(row);
    }

    // The rows that the heads head: up to the next heads, the total, or what closes the form.
    private IEnumerable<SourceRow> BodyBelow(IReadOnlyList<SourceRow> rows, int from)
    {
        for (var i = from; i < _stretch.End && i - from < MostRowsBelowHeads; i++)
        {
            if (_finder.IsIndicatorHead(rows[i]) || _sheet.Words.IsTotal(rows[i].Filled[0].Key)
                || (rows[i].Filled[0].Index == 0 && rows[i].Filled.Count == 2 && _sheet.Words.IsClosing(rows[i].Filled[0].Key)))
            {
                yield break;
            }

            if (!rows[i].IsParagraph && !_furniture.Contains(rows[i]))
            {
                yield return rows[i];
            }
        }
    }

    private bool ReadMoneyOrGoals(SourceRow row, SourceRow? next)
    {
        if (_moneyTable.IsHead(row, next))
        {
            _moneyTable.TakeHead(row, next);
            return true;
        }

        if (_moneyTable.IsOpen && _moneyTable.Read(row))
        {
            return true;
        }

        _moneyTable.Close();
        if (!_goals.IsHead(row))
        {
            return false;
        }

        _moneyRows.Close();
        _goals.TakeHead(row);
        return true;
    }

    private bool ReadHeading(SourceRow row)
    {
        if (row.Filled.Count > 1 || !_sheet.Words.IsHeading(row.Filled[0].Key))
        {
            return false;
        }

        _sheet.CellClaims.Claim(row.Filled[0], CellClaims.Heading);
        _indicators.IsMediumTerm = _sheet.Words.IsMediumSection(row.Filled[0].Key);
        return true;
    }

    // A cell below a long text, in a row without a label, goes on with it.
    private bool GoOnWithText(SourceRow row)
    {
        if (row.IsParagraph || row.Filled.Count != 1 || _sheet.Words.IsLevel1(row.Filled[0].Key) || _sheet.LastText is not { } field || field.Get(_sheet.File) is not { } before)
        {
            return false;
        }

        field.Set(_sheet.File, before + row.Filled[0].Text);
        _sheet.CellClaims.Claim(row.Filled[0], field.Path);
        return true;
    }

    private int Recognised(IReadOnlyList<SourceRow> rows, int i, int taken)
    {
        foreach (var (row, after) in _waiting)
        {
            Place(row, after);
        }

        _waiting.Clear();
        _lastLine = rows[i + taken - 1].LastLine;
        return taken;
    }

    private int Wait(SourceRow row)
    {
        _waiting.Add((row, _sheet.LastText));
        return 0;
    }

    // A row that said nothing by itself, but stands within the form.
    private void Place(SourceRow row, Field? after)
    {
        if (_furniture.Contains(row))
        {
            _sheet.CellClaims.ClaimAll(row.Filled, CellClaims.Unplaced);
            _sheet.CellClaims.Note(row.Filled[0], "页码、水印或分隔线，不属于表的内容。");
            return;
        }

        if (_finder.IsTitleLine(row))
        {
            _sheet.CellClaims.ClaimAll(row.Filled, CellClaims.Unplaced);
            _sheet.CellClaims.Note(row.Filled[0], "续页重复的表头。");
            return;
        }

        if (row.IsParagraph && after is { } field && field.Get(_sheet.File) is { } before && !Ended().IsMatch(before))
        {
            field.Set(_sheet.File, before + row.Filled[0].Text);
            _sheet.CellClaims.Claim(row.Filled[0], field.Path);
            _sheet.CellClaims.Note(row.Filled[0], $"这一行接在“{field.Term}”之后：原文被分页截断。");
            return;
        }

        foreach (var cell in row.Filled)
        {
            _sheet.CellClaims.LeaveOver(cell, "这一格不在已知栏目之中。");
        }
    }

    // A sentence across the whole width belongs to no column.
    private static bool IsLoose(SourceRow row) => row.Filled.Count == 1 && row.Filled[0].Index == 0 && row.Filled[0].Key.Length > 30;

    private void CloseHead()
    {
        _moneyTable.Close();
        _moneyRows.Close();
        _goals.Close();
        _sheet.LastText = null;
    }

    private bool LooksLikeAForm() => !_title.IsOfWholeDepartment && (
        (_indicators.IsActive && _indicators.HasRows)
            || (_title.Kind is not null ? 2 : 0) + Math.Min(3, _sheet.LabelledValues + _title.Labelled)
                + (_indicators.IsActive ? 3 : 0) >= 5);

    private void Finish()
    {
        CloseHead();
        var (indicators, groups) = _indicators.Finish();
        _sheet.File.Indicators.AddRange(indicators);
        if (_labels.Execution is not null)
        {
            _sheet.File.Evaluation.Groups.Add(_labels.Execution);
        }

        _sheet.File.Evaluation.Groups.AddRange(groups);
        _sheet.File.Kind = _title.Kind ?? KindByContent();
        FormYear.Complete(_sheet.File, _document);
        _title.Finish();
        _closing.GradeFromConclusion();
        if (!_indicators.IsActive)
        {
            _sheet.CellClaims.Diagnostics.Add(new Diagnostic(_lastLine, "", "没有找到指标表：这份表可能在指标之前就被截断。"));
        }

        if (_sheet.File.Funding.Unit is null && _sheet.File.Funding.Lines.Count > 0)
        {
            _sheet.CellClaims.Diagnostics.Add(new Diagnostic(_document.Rows[_stretch.Body].Line, "", "表上没有注明金额单位，金额按元读取。"));
        }
    }

    private FormKind KindByContent() =>
        _indicators.Has("score") || _sheet.File.Evaluation.Total is not null ? FormKind.SelfEvaluation
        : _indicators.Has("expected") || _indicators.Has("deviation") || _indicators.Has("forecast") || _sheet.File.Tracking.Period is not null ? FormKind.Tracking
        : _indicators.Has("actual") ? FormKind.SelfEvaluation
        : FormKind.Declaration;

    [GeneratedRegex(@"^(?:附表|附件|表)[\d一二三四五六七八九十]", RegexOptions.CultureInvariant)]
    private static partial Regex StartsAnother();

    [GeneratedRegex(@"[。！？；”）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

}

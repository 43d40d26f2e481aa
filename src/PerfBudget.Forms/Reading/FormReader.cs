using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Evaluation;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads one form from its stretch of a document, row by row.</summary>
internal sealed partial class FormReader
{
    private readonly SourceDocument _document;
    private readonly FormStretch _stretch;
    private readonly Vocabulary _words;
    private readonly FormFinder _finder;
    private readonly Ledger _ledger = new();
    private readonly ProjectFile _file = new();
    private readonly PrintedLabels _labels = new();
    private readonly MoneyTableReader _moneyTable;
    private readonly MoneyRowsReader _moneyRows;
    private readonly GoalReader _goals;
    private readonly IndicatorReader _indicators;
    private readonly PeopleReader _people;
    private readonly List<(SourceRow Row, Field? After)> _waiting = [];
    private readonly List<string> _title = [];
    private Field? _lastText;
    private GroupScore? _execution;
    private FormKind? _titleKind;
    private int _labelledValues;
    private int _lastLine;

    public FormReader(SourceDocument document, FormStretch stretch, Vocabulary words)
    {
        (_document, _stretch, _words) = (document, stretch, words);
        _finder = new FormFinder(words);
        _moneyTable = new MoneyTableReader(_file, _labels, words, _ledger);
        _moneyRows = new MoneyRowsReader(_file, _labels, _ledger);
        _goals = new GoalReader(_file, _labels, words, _ledger);
        _indicators = new IndicatorReader(words, _ledger);
        _people = new PeopleReader(_file, words, _ledger);
    }

    /// <summary>Reads the form, or gives null where the stretch holds none.</summary>
    public ReadForm? Read(int index)
    {
        var rows = _document.Rows;
        for (var i = _stretch.First; i < _stretch.Body; i++)
        {
            ReadTitle(rows, i);
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
        var first = rows[_stretch.First].Line;
        return new ReadForm
        {
            Source = _document.Name,
            Index = index,
            FirstLine = first,
            LastLine = _lastLine,
            File = _file,
            Labels = _labels,
            BlankRows = _indicators.BlankRows,
            Diagnostics = [.. _ledger.Diagnostics.OrderBy(diagnostic => diagnostic.Line)],
            Claims = _ledger.Claims,
        };
    }

    // How many rows were taken, 0 where the first says nothing that belongs to a form.
    private int TryRead(IReadOnlyList<SourceRow> rows, int i)
    {
        var row = rows[i];
        if (IsFurniture(row))
        {
            return 0;
        }

        if (_finder.IsIndicatorHead(row))
        {
            return ReadIndicatorHeads(rows, i);
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

        if (_indicators.IsActive && ReadTotal(row))
        {
            return 1;
        }

        if (!_indicators.IsActive && ReadMoneyOrGoals(row))
        {
            return 1;
        }

        if (ReadScaleNote(row) || ReadTextWithLabel(row) || ReadLabels(row))
        {
            return 1;
        }

        if (_indicators.IsActive && !IsLoose(row) && _indicators.Read(row, i + 1 < _stretch.End ? rows[i + 1] : null))
        {
            return 1;
        }

        if (_goals.IsOpen && !_indicators.IsActive && !row.IsParagraph)
        {
            _goals.Read(row);
            return 1;
        }

        return ReadHeading(row) ? 1 : 0;
    }

    private int ReadIndicatorHeads(IReadOnlyList<SourceRow> rows, int i)
    {
        var heads = new List<SourceRow> { rows[i] };
        while (i + heads.Count < _stretch.End && IsSecondHead(rows[i + heads.Count]))
        {
            heads.Add(rows[i + heads.Count]);
        }

        var hasOrdinals = false;
        for (var k = i + heads.Count; k < _stretch.End && !hasOrdinals; k++)
        {
            hasOrdinals = rows[k].Filled.Any(cell => CellEvidence.IsOrdinal(cell.Key));
        }

        CloseHead();
        _indicators.TakeHeads(heads, hasOrdinals);
        return heads.Count;
    }

    private bool IsSecondHead(SourceRow row) =>
        !row.IsParagraph && row.Filled.Count >= 2 && !row.AfterGap
        && row.Filled.All(cell => (_words.Column(cell.Key) is not null || _words.IsHeading(cell.Key)) && !_words.IsLevel1(cell.Key));

    private bool ReadMoneyOrGoals(SourceRow row)
    {
        if (_moneyTable.IsHead(row))
        {
            _moneyTable.TakeHead(row);
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

    // Rows of labels and values, from the head of the form or from behind its indicators.
    private bool ReadLabels(SourceRow row)
    {
        if (row.IsParagraph && !row.Filled[0].Key.EndsWith(':'))
        {
            var isLabelAlone = _words.Field(row.Filled[0].Key) is not null && (row.Filled[0].Raw.TrimEnd().EndsWith('：') || row.Filled[0].Raw.TrimEnd().EndsWith(':'));
            if (!isLabelAlone)
            {
                return false;
            }
        }

        var parts = LabelledRow.Parse(row, _words, _moneyRows.IsOpen);
        if (parts.Count == 0 || (parts.All(part => part.Meaning is LabelMeaning.OfHeading) && (parts.Any(part => part.Values.Count > 0) || _indicators.IsActive)))
        {
            return false;
        }

        if (_indicators.IsActive && parts[0].Meaning is LabelMeaning.OfMeasure or LabelMeaning.OfSource)
        {
            return false;
        }

        var money = parts.Where(part => part.Meaning is LabelMeaning.OfMeasure or LabelMeaning.OfSource).ToList();
        foreach (var part in parts.Except(money))
        {
            ReadLabelled(part);
        }

        if (money.Count > 0)
        {
            _moneyRows.Read(money);
            _labelledValues += money.Count(part => part.Values.Count > 0);
        }
        else if (parts.Any(part => part.Meaning is LabelMeaning.OfField))
        {
            _moneyRows.Close();
        }

        if (parts.Any(part => part.Meaning is LabelMeaning.OfField))
        {
            _goals.Close();
        }

        return true;
    }

    private void ReadLabelled(LabelledCells part)
    {
        switch (part.Meaning)
        {
            case LabelMeaning.OfHeading:
                MoneyUnitReader.Take(part.Label, _file.Funding);
                _ledger.Claim(part.Label, Ledger.Heading);
                LeaveOver(part.Values, part.Label);
                break;
            case LabelMeaning.OfExecution:
                ReadExecution(part);
                break;
            case LabelMeaning.OfField field:
                ReadField(part, field.Path);
                break;
        }
    }

    private void ReadField(LabelledCells part, string path)
    {
        var field = FieldCatalog.Find(path)!;
        if (_labels.Fields.ContainsKey(path) && _words.SecondMeaning(path) is { } second)
        {
            field = FieldCatalog.Find(second)!;
        }

        _ledger.Claim(part.Label, Ledger.Heading);
        _labels.Fields.TryAdd(field.Path, part.Label.Text.TrimEnd('：', ':'));
        _lastText = field.Type == FieldType.LongText ? field : null;
        if (part.Values.Count == 0)
        {
            return;
        }

        if (field.Get(_file) is not null)
        {
            LeaveOver(part.Values, part.Label);
            return;
        }

        _labelledValues++;
        var taken = field.Type switch
        {
            FieldType.LongText => part.Values.Count,
            FieldType.Period => Math.Min(2, part.Values.Count),
            _ => 1,
        };
        foreach (var cell in part.Values.Take(taken))
        {
            _ledger.Claim(cell, field.Path);
        }

        field.Set(_file, string.Join(field.Type == FieldType.Period ? " " : "", part.Values.Take(taken).Select(cell => cell.Text)));
        if (field.Type is not (FieldType.Text or FieldType.LongText) && field.Value(_file) is null)
        {
            _ledger.Note(part.Values[0], $"“{part.Label.Text}”的内容不能识别，按原文保留。");
        }

        LeaveOver(part.Values.Skip(taken), part.Label);
    }

    private void ReadExecution(LabelledCells part)
    {
        _ledger.Claim(part.Label, Ledger.Heading);
        _execution = new GroupScore(GroupScore.Execution) { Weight = WrittenValues.Number(Wording.WithoutBracket(part.Label.Key).Bracket?.TrimEnd('分')) };
        if (part.Values.Count > 0)
        {
            _ledger.Claim(part.Values[0], "group.score");
            _execution.Score = WrittenValues.Number(part.Values[0].Text);
        }

        LeaveOver(part.Values.Skip(1), part.Label);
        _moneyRows.Close();
    }

    private bool ReadTotal(SourceRow row)
    {
        if (!_words.IsTotal(row.Filled[0].Key) && !(row.Filled.Count > 1 && _words.IsHeading(row.Filled[0].Key) && _words.IsTotal(row.Filled[1].Key)))
        {
            return false;
        }

        var numbers = row.Filled.Where(cell => WrittenValues.Number(cell.Text)?.Value is not null).ToList();
        _ledger.ClaimAll(row.Filled.Except(numbers).Where(cell => _words.IsTotal(cell.Key) || _words.IsHeading(cell.Key) || Wording.IsDash(cell.Text)), Ledger.Heading);
        _labels.Fields.TryAdd(FieldCatalog.EvaluationTotal.Path, row.Filled.First(cell => _words.IsTotal(cell.Key)).Text);
        var fields = numbers.Count >= 2 ? new[] { FieldCatalog.EvaluationTotalWeight, FieldCatalog.EvaluationTotal } : [FieldCatalog.EvaluationTotal];
        foreach (var (cell, field) in numbers.Zip(fields))
        {
            field.Set(_file, cell.Text);
            _ledger.Claim(cell, field.Path);
        }

        foreach (var cell in row.Filled.Where(cell => !_ledger.IsClaimed(cell)))
        {
            _ledger.LeaveOver(cell, "总分一行的这一格找不到对应的栏目。");
        }

        return true;
    }

    // A line or a cell as wide as the table that holds its label and, behind a colon, its text.
    private bool ReadTextWithLabel(SourceRow row)
    {
        if (row.Filled.Count > 1 && !row.Filled.All(cell => cell.Raw.AsSpan().IndexOfAny('：', ':') > 0))
        {
            return false;
        }

        var parts = LabelledText.Parse(string.Join("  ", row.Filled.Select(cell => cell.Raw.Trim())), _words);
        if (parts.Count == 0)
        {
            return false;
        }

        ReadLabelledText(row, parts);
        return true;
    }

    private bool ReadHeading(SourceRow row)
    {
        if (row.Filled.Count > 1 || !_words.IsHeading(row.Filled[0].Key))
        {
            return false;
        }

        _ledger.Claim(row.Filled[0], Ledger.Heading);
        return true;
    }

    // The printed note on points and grades, which has no label but begins with its words.
    private bool ReadScaleNote(SourceRow row)
    {
        var note = FieldCatalog.EvaluationScaleNote;
        if (row.Filled.Count > 1 || note.Get(_file) is not null || !row.Filled[0].Key.StartsWith(note.Term, StringComparison.Ordinal))
        {
            return false;
        }

        note.Set(_file, row.Filled[0].Text);
        _ledger.Claim(row.Filled[0], note.Path);
        return true;
    }

    private void ReadLabelledText(SourceRow row, List<LabelledText.Part> parts)
    {
        _goals.Close();
        var by = string.Join(", ", parts.Select(part => part.Field.Path));
        _ledger.ClaimAll(row.Filled, by);
        foreach (var part in parts)
        {
            var field = _labels.Fields.ContainsKey(part.Field.Path) && _words.SecondMeaning(part.Field.Path) is { } second ? FieldCatalog.Find(second)! : part.Field;
            if (field.Get(_file) is not null)
            {
                _ledger.Note(row.Filled[0], $"“{part.Label}”已经读到，这里的文字没有放入：{part.Text}");
                continue;
            }

            _labels.Fields.TryAdd(field.Path, Wording.Mended(part.Label));
            field.Set(_file, Wording.Mended(part.Text));
            _labelledValues += part.Text.Length > 0 ? 1 : 0;
            _lastText = field.Type == FieldType.LongText ? field : null;
        }
    }

    private void ReadTitle(IReadOnlyList<SourceRow> rows, int i)
    {
        var row = rows[i];
        if (IsFurniture(row))
        {
            _ledger.ClaimAll(row.Filled, Ledger.Heading);
            return;
        }

        foreach (var cell in row.Filled)
        {
            MoneyUnitReader.Take(cell, _file.Funding);
            _ledger.Claim(cell, Ledger.Heading);
            if (YearIn().Match(cell.Key) is { Success: true } year)
            {
                _file.Year ??= FiscalYear.TryOf(int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture));
            }

            var isRest = YearOrUnit().IsMatch(cell.Key);
            _titleKind = _finder.KindOf(cell.Key) ?? _titleKind;
            if (!isRest)
            {
                _title.Add(cell.Text);
            }
        }
    }

    private int Recognised(IReadOnlyList<SourceRow> rows, int i, int taken)
    {
        foreach (var (row, after) in _waiting)
        {
            Place(row, after);
        }

        _waiting.Clear();
        _lastLine = rows[i + taken - 1].Line;
        return taken;
    }

    private int Wait(SourceRow row)
    {
        _waiting.Add((row, _lastText));
        return 0;
    }

    // A row that said nothing by itself, but stands within the form.
    private void Place(SourceRow row, Field? after)
    {
        if (IsFurniture(row))
        {
            _ledger.ClaimAll(row.Filled, Ledger.Unplaced);
            _ledger.Note(row.Filled[0], "页码、水印或分隔线，不属于表的内容。");
            return;
        }

        if (_finder.IsTitleLine(row))
        {
            _ledger.ClaimAll(row.Filled, Ledger.Unplaced);
            _ledger.Note(row.Filled[0], "续页重复的表头。");
            return;
        }

        if (row.IsParagraph && after is { } field && field.Get(_file) is { } before && !Ended().IsMatch(before))
        {
            field.Set(_file, before + row.Filled[0].Text);
            _ledger.Claim(row.Filled[0], field.Path);
            _ledger.Note(row.Filled[0], $"这一行接在“{field.Term}”之后：原文被分页截断。");
            return;
        }

        foreach (var cell in row.Filled)
        {
            _ledger.LeaveOver(cell, "这一格不在已知栏目之中。");
        }
    }

    private bool IsFurniture(SourceRow row) =>
        row.Filled.All(cell => Ornament().IsMatch(cell.Key)) || (row.IsParagraph && (_document.Furniture.Contains(row.Filled[0].Key) || PageNumber().IsMatch(row.Filled[0].Key)));

    // A sentence across the whole width belongs to no column.
    private static bool IsLoose(SourceRow row) => row.Filled.Count == 1 && row.Filled[0].Index == 0 && row.Filled[0].Key.Length > 30;

    private void CloseHead()
    {
        _moneyTable.Close();
        _moneyRows.Close();
        _goals.Close();
        _lastText = null;
    }

    private void LeaveOver(IEnumerable<SourceCell> cells, SourceCell label)
    {
        foreach (var cell in cells)
        {
            _ledger.LeaveOver(cell, $"“{label.Text}”之后的这一格没有已知的栏目。");
        }
    }

    private bool LooksLikeAForm() =>
        (_indicators.IsActive && _indicators.HasRows) || (_titleKind is not null ? 2 : 0) + Math.Min(3, _labelledValues) + (_indicators.IsActive ? 3 : 0) >= 5;

    private void Finish()
    {
        CloseHead();
        var (indicators, groups) = _indicators.Finish();
        _file.Indicators.AddRange(indicators);
        if (_execution is not null)
        {
            _file.Evaluation.Groups.Add(_execution);
        }

        _file.Evaluation.Groups.AddRange(groups);
        _file.Title = _title.Count == 0 ? null : string.Concat(_title.Where(line => !AnnexNumber().IsMatch(Wording.Key(line))));
        _file.Title = _file.Title?.Length == 0 ? null : _file.Title;
        _file.Kind = _titleKind ?? KindByContent();
        FormYear.Complete(_file, _document);
        ProjectNameFromTitle();
        GradeFromConclusion();
        if (!_indicators.IsActive)
        {
            _ledger.Diagnostics.Add(new Diagnostic(_lastLine, "", "没有找到指标表：这份表可能在指标之前就被截断。"));
        }

        if (_file.Funding.Unit is null && _file.Funding.Lines.Count > 0)
        {
            _ledger.Diagnostics.Add(new Diagnostic(_document.Rows[_stretch.Body].Line, "", "表上没有注明金额单位，金额按元读取。"));
        }
    }

    private FormKind KindByContent() =>
        _indicators.Has("score") || _file.Evaluation.Total is not null ? FormKind.SelfEvaluation
        : _indicators.Has("expected") || _indicators.Has("deviation") || _indicators.Has("forecast") || _file.Tracking.Period is not null ? FormKind.Tracking
        : _indicators.Has("actual") ? FormKind.SelfEvaluation
        : FormKind.Declaration;

    // A form without a field for the project's name prints it in its title.
    private void ProjectNameFromTitle()
    {
        if (_file.Project.Name is not null || _labels.Fields.ContainsKey(FieldCatalog.ProjectName.Path) || _file.Title is null)
        {
            return;
        }

        var name = _title.Count > 1 ? _title[^2] : FormName().Match(_file.Title) is { Success: true, Index: > 0 } form ? _file.Title[..form.Index] : null;
        if (name is not null && _finder.KindOf(Wording.Key(name)) is null)
        {
            FieldCatalog.ProjectName.Set(_file, YearIn().Replace(name, ""));
        }
    }

    private void GradeFromConclusion()
    {
        if (_file.Evaluation.Grade is null && _file.Evaluation.Conclusion is { } conclusion && Grade().Match(conclusion) is { Success: true } grade)
        {
            _file.Evaluation.Grade = grade.Groups[1].Value;
        }
    }

    [GeneratedRegex(@"(\d{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex(@"^\(?\d{4}年?度?\)?$|^(?:(?:金额)?单位:?|\()(?:人民币)?(?:万元|元)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrUnit();

    [GeneratedRegex(@"^(?:附件?|附表|表)[\d一二三四五六七八九十.-]*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexNumber();

    [GeneratedRegex(@"(?:财政)?(?:项目支出)?绩效(?:目标)?(?:申报|跟踪|监控|自评|评价)?表$", RegexOptions.CultureInvariant)]
    private static partial Regex FormName();

    [GeneratedRegex(@"^[-=_—·.…|+]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^[-—]*\d{1,4}[-—]*$|^第\d+页(?:[,，/]?共\d+页)?$|^\d+/\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"[。！？；”）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"等级(?:评定)?(?:为|是)?[：:“""]?(优秀|优|良好|良|中|合格|不合格|差)", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}

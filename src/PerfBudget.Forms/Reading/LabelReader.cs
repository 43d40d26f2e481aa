using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads rows and lines that are labels with something behind them: the head of a form, and the texts and signatures behind its indicators.</summary>
internal sealed class LabelReader(FormSheet sheet, MoneyRowsReader moneyRows, GoalReader goals)
{
    /// <summary>The points of the budget's execution, where they stand in a row of their own.</summary>
    public GroupScore? Execution { get; private set; }

    /// <summary>Whether signatures behind the indicators have been read: no more indicators follow.</summary>
    public bool IsSigned { get; set; }

    // Rows of labels and values, from the head of the form or from behind its indicators.
    public bool Read(SourceRow row, bool behindIndicators, bool isClosing = false)
    {
        if (row.IsParagraph && !(moneyRows.IsOpen && !behindIndicators && sheet.Words.Source(row.Filled[0].Key) is not null)
            && !row.Filled[0].Key.EndsWith(':'))
        {
            var isLabelAlone = sheet.Words.Field(row.Filled[0].Key) is not null && (row.Filled[0].Raw.TrimEnd().EndsWith('：') || row.Filled[0].Raw.TrimEnd().EndsWith(':'));
            if (!isLabelAlone)
            {
                return false;
            }
        }

        if (behindIndicators && row.Filled.Any(cell => sheet.Words.IsLevel1(cell.Key) || sheet.Words.IsLevel2(cell.Key)))
        {
            return false;
        }

        var parts = LabelledRow.Parse(row, sheet.Words, moneyRows.IsOpen, behindIndicators, isClosing);
        if (parts.Count == 0 || (parts.All(part => part.Meaning is LabelMeaning.OfHeading) && (parts.Any(part => part.Values.Count > 0) || behindIndicators)))
        {
            return false;
        }

        if (behindIndicators && parts[0].Meaning is LabelMeaning.OfMeasure or LabelMeaning.OfSource)
        {
            return false;
        }

        if (goals.IsOpen && parts.All(part => part.Meaning is LabelMeaning.Unknown) && RawText.WithoutNumber(parts[0].Label.Key) == parts[0].Label.Key)
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
            moneyRows.Read(money);
            sheet.LabelledValues += money.Count(part => part.Values.Count > 0);
        }
        else if (parts.Any(part => part.Meaning is LabelMeaning.OfField))
        {
            moneyRows.Close();
        }

        if (parts.Any(part => part.Meaning is LabelMeaning.OfField or LabelMeaning.Unknown))
        {
            goals.Close();
        }

        return true;
    }

    /// <summary>Reads opinions and seals that close a form: cells that are label and place to sign in one.</summary>
    public bool ReadSeals(SourceRow row)
    {
        if (!sheet.Words.IsClosing(row.Filled[0].Key) && !SealWords.Any(word => row.Filled[0].Key.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var cell in row.Filled)
        {
            sheet.CellClaims.Claim(cell, OtherField.Path);
            sheet.KeepOther(cell.Text, null, cell);
        }

        IsSigned = true;
        return true;
    }

    private static readonly string[] SealWords = ["盖章", "签字", "签章"];

    private void ReadLabelled(LabelledCells part)
    {
        switch (part.Meaning)
        {
            case LabelMeaning.OfHeading:
                sheet.CellClaims.Claim(part.Label, CellClaims.Heading);
                LeaveOver(part.Values, part.Label);
                break;
            case LabelMeaning.OfExecution:
                ReadExecution(part);
                break;
            case LabelMeaning.Unknown:
                sheet.CellClaims.Claim(part.Label, OtherField.Path);
                sheet.CellClaims.ClaimAll(part.Values, OtherField.Path);
                sheet.KeepOther(part.Label.Text, string.Concat(part.Values.Select(cell => cell.Text)), part.Label);
                break;
            case LabelMeaning.OfField field:
                ReadField(part, field.Path);
                break;
        }
    }

    private void ReadField(LabelledCells part, string path)
    {
        var field = sheet.FieldOf(path);
        sheet.CellClaims.Claim(part.Label, CellClaims.Heading);
        sheet.Labels.Fields.TryAdd(field.Path, part.Label.Text.TrimEnd('：', ':'));
        sheet.LastText = field.Type == FieldType.LongText ? field : null;
        if (part.Values.Count == 0)
        {
            return;
        }

        if (field.Get(sheet.File) is { } before && field.Type == FieldType.LongText && char.IsAsciiDigit(part.Label.Key[^1]))
        {
            sheet.CellClaims.ClaimAll(part.Values, field.Path); // 年度目标2 goes on with 年度目标1
            field.Set(sheet.File, before + "\n" + string.Concat(part.Values.Select(cell => cell.Text)));
            return;
        }

        if (field.Get(sheet.File) is not null)
        {
            sheet.CellClaims.ClaimAll(part.Values, OtherField.Path);
            sheet.KeepOther(part.Label.Text, string.Concat(part.Values.Select(cell => cell.Text)), part.Label);
            return;
        }

        sheet.LabelledValues++;
        var taken = field.Type switch
        {
            FieldType.LongText => part.Values.Count,
            FieldType.Period => Math.Min(2, part.Values.Count),
            _ => 1,
        };
        foreach (var cell in part.Values.Take(taken))
        {
            sheet.CellClaims.Claim(cell, field.Path);
        }

        field.Set(sheet.File, string.Join(field.Type == FieldType.Period ? " " : "", part.Values.Take(taken).Select(cell => cell.Text)));
        if (field.Type is not (FieldType.Text or FieldType.LongText) && field.Value(sheet.File) is null
            && WrittenValues.Months(part.Values[0].Text) is null)
        {
            sheet.CellClaims.Note(part.Values[0], $"“{part.Label.Text}”的内容不能识别，按原文保留。");
        }

        LeaveOver(part.Values.Skip(taken), part.Label);
    }

    private void ReadExecution(LabelledCells part)
    {
        sheet.CellClaims.Claim(part.Label, CellClaims.Heading);
        Execution = new GroupScore(GroupScore.Execution) { Weight = WrittenValues.Number(RawText.WithoutBracket(part.Label.Key).Bracket?.TrimEnd('分')) };
        if (part.Values.Count > 0)
        {
            sheet.CellClaims.Claim(part.Values[0], "group.score");
            Execution.Score = WrittenValues.Number(part.Values[0].Text);
        }

        LeaveOver(part.Values.Skip(1), part.Label);
        moneyRows.Close();
    }

    // A line or a cell as wide as the table that holds its label and, behind a colon, its text.
    public bool ReadText(SourceRow row, bool behindIndicators)
    {
        if (row.Filled.Count > 1 && !row.Filled.All(cell => cell.Raw.AsSpan().IndexOfAny('：', ':') > 0))
        {
            return false;
        }

        var parts = LabelledText.Parse(string.Join("  ", row.Filled.Select(cell => cell.Raw.Trim())), sheet.Words);
        if (parts.Count == 0 && behindIndicators && row.IsParagraph && LabelledText.UnknownSigner(row.Filled[0].Raw.Trim()) is { } signer)
        {
            parts = [signer];
        }

        if (parts.Count == 0)
        {
            return false;
        }

        ReadLabelledText(row, parts, behindIndicators);
        return true;
    }

    private void ReadLabelledText(SourceRow row, List<LabelledText.Part> parts, bool behindIndicators)
    {
        goals.Close();
        var by = string.Join(", ", parts.Select(part => part.Field?.Path ?? OtherField.Path));
        sheet.CellClaims.ClaimAll(row.Filled, by);
        parts.ForEach(part => sheet.TakeText(part, row.Filled[0]));
        IsSigned |= behindIndicators && parts.Any(part => part.Field?.Path.StartsWith("sign.", StringComparison.Ordinal) == true);
    }

    private void LeaveOver(IEnumerable<SourceCell> cells, SourceCell label)
    {
        foreach (var cell in cells)
        {
            sheet.CellClaims.LeaveOver(cell, $"“{label.Text}”之后的这一格没有已知的栏目。");
        }
    }
}

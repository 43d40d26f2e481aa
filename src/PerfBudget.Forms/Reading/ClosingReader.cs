using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads what closes a form: the row of the total, the note on points and grades, the grade.</summary>
internal sealed partial class ClosingReader(FormSheet sheet)
{
    /// <summary>Whether the total or a closing row has been read: no more indicators follow without heads or a level 1.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Reads the row of the total.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicators">The table above it, whose columns tell points to earn from points earned.</param>
    /// <returns>False where the row is none.</returns>
    public bool ReadTotal(SourceRow row, IndicatorReader indicators)
    {
        if (!sheet.Words.IsTotal(row.Filled[0].Key) && !(row.Filled.Count > 1 && sheet.Words.IsHeading(row.Filled[0].Key) && sheet.Words.IsTotal(row.Filled[1].Key)))
        {
            return false;
        }

        HasBegun = true;
        var numbers = row.Filled.Where(cell => WrittenValues.Number(cell.Text)?.Value is not null).ToList();
        sheet.CellClaims.ClaimAll(row.Filled.Except(numbers).Where(cell => sheet.Words.IsTotal(cell.Key) || sheet.Words.IsHeading(cell.Key) || RawText.IsDash(cell.Text)), CellClaims.Heading);
        sheet.Labels.Fields.TryAdd(FieldCatalog.EvaluationTotal.Path, row.Filled.First(cell => sheet.Words.IsTotal(cell.Key)).Text);
        var fields = numbers.Count >= 2 ? new[] { FieldCatalog.EvaluationTotalWeight, FieldCatalog.EvaluationTotal }
            : numbers.Count == 1 && IsWeight(numbers[0], row, indicators) ? [FieldCatalog.EvaluationTotalWeight]
            : [FieldCatalog.EvaluationTotal];
        foreach (var (cell, field) in numbers.Zip(fields))
        {
            field.Set(sheet.File, cell.Text);
            sheet.CellClaims.Claim(cell, field.Path);
        }

        foreach (var cell in row.Filled.Where(cell => !sheet.CellClaims.IsClaimed(cell)))
        {
            if (GradeWord().IsMatch(cell.Key) && sheet.File.Evaluation.Grade is null)
            {
                sheet.File.Evaluation.Grade = cell.Text;
                sheet.CellClaims.Claim(cell, FieldCatalog.EvaluationGrade.Path);
                continue;
            }

            sheet.CellClaims.LeaveOver(cell, "总分一行的这一格找不到对应的栏目。");
        }

        return true;
    }

    // The one number of the row: the points to earn where it stands below 分值, and not below 得分.
    private bool IsWeight(SourceCell cell, SourceRow row, IndicatorReader indicators)
    {
        if (indicators.Column("score") is not { } score)
        {
            return true;
        }

        if (indicators.Column("weight") is not { } weight || cell.Index == score.Position)
        {
            return false;
        }

        if (cell.Index == weight.Position)
        {
            return true;
        }

        // The row has shifted: 100 where nothing has been scored is what could be earned.
        var shift = cell.Index - row.Filled[0].Index > 1 ? cell.Index - weight.Position : 0;
        var isWeight = (shift != 0 && Math.Abs(shift) < Math.Abs(cell.Index - score.Position))
            || (WrittenValues.Number(cell.Text)?.Value == WholeMark && !indicators.HasScores);
        sheet.Doubt(cell, isWeight ? FieldCatalog.EvaluationTotalWeight.Path
            : FieldCatalog.EvaluationTotal.Path, "总分一行移了位，这一格是分值还是得分，请核对原表。");
        return isWeight;
    }

    private const decimal WholeMark = 100;

    /// <summary>Reads the printed note on points and grades, which has no label but begins with its words.</summary>
    public bool ReadScaleNote(SourceRow row)
    {
        var note = FieldCatalog.EvaluationScaleNote;
        if (row.Filled.Count > 1 || note.Get(sheet.File) is not null || !row.Filled[0].Key.StartsWith(note.Term, StringComparison.Ordinal))
        {
            return false;
        }

        note.Set(sheet.File, row.Filled[0].Text);
        sheet.CellClaims.Claim(row.Filled[0], note.Path);
        return true;
    }

    /// <summary>Takes the grade from the words of the conclusion where it stands nowhere else.</summary>
    public void GradeFromConclusion()
    {
        if (sheet.File.Evaluation.Grade is null && sheet.File.Evaluation.Conclusion is { } conclusion && Grade().Match(conclusion) is { Success: true } grade)
        {
            sheet.File.Evaluation.Grade = grade.Groups[1].Value;
        }
    }

    /// <summary>Whether a row closes the form: an opinion, a seal, a remark on the whole, in the place of a level.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicators">The table above it.</param>
    public bool Closes(SourceRow row, IndicatorReader indicators) =>
        !(indicators.Column("level3") is { Position: > 0 } names && row.Filled[0].Index >= names.Position)
        && sheet.Words.IsClosing(row.Filled[0].Key) && row.Filled.Count <= MostCellsOfClosing
            && !row.Filled.Skip(1).Any(cell =>
                TargetValue.Parse(cell.Text) is { Operator: not null } or { IsNumber: true, Unit: not null });

    private const int MostCellsOfClosing = 4;

    [GeneratedRegex("^(?:优秀|优|良好|良|中|合格|差|不合格)$", RegexOptions.CultureInvariant)]
    private static partial Regex GradeWord();

    [GeneratedRegex(@"等级(?:评定)?(?:为|是)?[：:“""]?(优秀|优|良好|良|中|合格|不合格|差)", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}

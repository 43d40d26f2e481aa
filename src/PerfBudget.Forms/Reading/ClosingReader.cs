using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads what closes a form: the row of the total, the note on points and grades, the grade.</summary>
internal sealed partial class ClosingReader(FormSheet sheet)
{
    /// <summary>Reads the row of the total.</summary>
    /// <returns>False where the row is none.</returns>
    public bool ReadTotal(SourceRow row, bool hasScores)
    {
        if (!sheet.Words.IsTotal(row.Filled[0].Key) && !(row.Filled.Count > 1 && sheet.Words.IsHeading(row.Filled[0].Key) && sheet.Words.IsTotal(row.Filled[1].Key)))
        {
            return false;
        }

        var numbers = row.Filled.Where(cell => WrittenValues.Number(cell.Text)?.Value is not null).ToList();
        sheet.CellClaims.ClaimAll(row.Filled.Except(numbers).Where(cell => sheet.Words.IsTotal(cell.Key) || sheet.Words.IsHeading(cell.Key) || RawText.IsDash(cell.Text)), CellClaims.Heading);
        sheet.Labels.Fields.TryAdd(FieldCatalog.EvaluationTotal.Path, row.Filled.First(cell => sheet.Words.IsTotal(cell.Key)).Text);
        if (numbers.Count == 1 && !hasScores)
        {
            FieldCatalog.EvaluationTotalWeight.Set(sheet.File, numbers[0].Text);
            sheet.CellClaims.Claim(numbers[0], FieldCatalog.EvaluationTotalWeight.Path);
            numbers.Clear();
        }

        var fields = numbers.Count >= 2 ? new[] { FieldCatalog.EvaluationTotalWeight, FieldCatalog.EvaluationTotal } : [FieldCatalog.EvaluationTotal];
        foreach (var (cell, field) in numbers.Zip(fields))
        {
            field.Set(sheet.File, cell.Text);
            sheet.CellClaims.Claim(cell, field.Path);
        }

        foreach (var cell in row.Filled.Where(cell => !sheet.CellClaims.IsClaimed(cell)))
        {
            sheet.CellClaims.LeaveOver(cell, "总分一行的这一格找不到对应的栏目。");
        }

        return true;
    }

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

    [GeneratedRegex(@"等级(?:评定)?(?:为|是)?[：:“""]?(优秀|优|良好|良|中|合格|不合格|差)", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}

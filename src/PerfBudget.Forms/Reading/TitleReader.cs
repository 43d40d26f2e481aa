using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads what stands above a form's table: the title in one line or several, the year, the unit of money, who files.</summary>
internal sealed partial class TitleReader(FormSheet sheet, FormFinder finder, PageFurniture furniture)
{
    private readonly List<string> _lines = [];

    /// <summary>The kind of form that the title names, or null.</summary>
    public FormKind? Kind { get; private set; }

    /// <summary>Whether the form is one of a whole department and not of a project.</summary>
    public bool IsOfWholeDepartment => _lines.Exists(FormFinder.IsOfWholeDepartment);

    /// <summary>Takes a row above the table.</summary>
    public void Read(SourceRow row)
    {
        if (furniture.Contains(row))
        {
            sheet.CellClaims.ClaimAll(row.Filled, CellClaims.Heading);
            return;
        }

        if (!finder.IsTitleLine(row) && FormFinder.IsNote(row))
        {
            ReadNotes(row);
            return;
        }

        foreach (var cell in row.Filled)
        {
            sheet.CellClaims.Claim(cell, CellClaims.Heading);
            if (YearIn().Match(cell.Key) is { Success: true } year)
            {
                sheet.File.Year ??= FiscalYear.TryOf(int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture));
            }

            var kind = finder.KindOf(cell.Key);
            if (kind is not null && Kind is not null)
            {
                _lines.Clear(); // a heading of the chapter, and now the form's own title
            }

            Kind = kind ?? Kind;
            if (!FormFinder.IsYear(cell.Key) && !FormFinder.IsMoneyUnit(cell.Key) && !FormFinder.IsAnnex(cell.Key))
            {
                _lines.Add(YearAtEnd().Replace(cell.Text, ""));
            }
        }
    }

    // 编报单位：…　金额单位：万元 between title and table.
    private void ReadNotes(SourceRow row)
    {
        foreach (var cell in row.Filled)
        {
            var text = FormFinder.IsMoneyUnit(cell.Key) ? "" : MoneyUnitReader.WithoutUnit(cell.Raw);
            var parts = LabelledText.Parse(text, sheet.Words);
            if (parts.Count > 0)
            {
                sheet.CellClaims.Claim(cell, string.Join(", ", parts.Select(part => part.Field?.Path ?? OtherField.Path)));
                parts.ForEach(part => sheet.TakeText(part, cell));
            }
            else if (text.Length > 0 && text.IndexOfAny(['：', ':']) is var colon and > 0)
            {
                sheet.KeepOther(text[..colon], text[(colon + 1)..], cell);
                sheet.CellClaims.Claim(cell, OtherField.Path);
            }
            else
            {
                sheet.CellClaims.Claim(cell, CellClaims.Heading);
            }
        }
    }

    /// <summary>Enters the title, and the project's name where only the title has it.</summary>
    public void Finish()
    {
        sheet.File.Title = _lines.Count == 0 ? null : string.Concat(_lines);
        ProjectNameFromTitle();
    }

    // A form without a field for the project's name prints it in its title.
    private void ProjectNameFromTitle()
    {
        if (sheet.File.Project.Name is not null || sheet.Labels.Fields.ContainsKey(FieldCatalog.ProjectName.Path) || sheet.File.Title is null)
        {
            return;
        }

        var name = _lines.Count > 1 ? _lines[^2] : FormName().Match(sheet.File.Title) is { Success: true, Index: > 0 } form ? sheet.File.Title[..form.Index] : null;
        if (name is not null && finder.KindOf(RawText.Key(name)) is null)
        {
            FieldCatalog.ProjectName.Set(sheet.File, YearIn().Replace(name, ""));
        }
    }

    [GeneratedRegex(@"\s*[(（]\s*\d{4}\s*年?度?\s*[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"(\d{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex(@"(?:财政)?(?:项目支出)?绩效(?:目标)?(?:申报|跟踪|监控|自评|评价)?表$", RegexOptions.CultureInvariant)]
    private static partial Regex FormName();
}

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
    private readonly List<(LabelledText.Part Part, SourceCell Cell)> _notes = [];

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
            var paths = new List<string>();
            foreach (var chunk in Chunks(text))
            {
                var parts = LabelledText.Parse(chunk, sheet.Words);
                if (parts.Count == 0 && chunk.IndexOfAny(['：', ':']) is var colon and > 0)
                {
                    parts = [new LabelledText.Part(null, chunk[..colon], chunk[(colon + 1)..])];
                }

                paths.AddRange(parts.Select(part => part.Field?.Path ?? OtherField.Path));
                _notes.AddRange(parts.Select(part => (part, cell)));
            }

            sheet.CellClaims.Claim(cell, paths.Count == 0 ? CellClaims.Heading : string.Join(", ", paths));
        }
    }

    // 部门：…　　　　公开14表: what stands behind a wide gap is something else, unless a label waits for it.
    private static IEnumerable<string> Chunks(string line)
    {
        string? label = null;
        foreach (var chunk in WideGap().Split(line.Trim()).Where(chunk => chunk.Length > 0))
        {
            if (label is null && chunk[^1] is ':' or '：')
            {
                label = chunk;
                continue;
            }

            if (label is not null && chunk.IndexOfAny(['：', ':']) > 0)
            {
                yield return label;
                label = chunk[^1] is ':' or '：' ? chunk : null;
                if (label is null)
                {
                    yield return chunk;
                }

                continue;
            }

            yield return label + chunk;
            label = null;
        }

        if (label is not null)
        {
            yield return label;
        }
    }

    [GeneratedRegex(@"[ \u00a0\u3000\t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex WideGap();

    /// <summary>How many labels above the table have something behind them.</summary>
    public int Labelled => _notes.Count(note => note.Part.Field is not null && note.Part.Text.Length > 0);

    // What the table says itself counts; who files and the like is taken from above it only where the table is silent.
    private void TakeNotes()
    {
        foreach (var (part, cell) in _notes)
        {
            if (part.Field is { } field && field.Get(sheet.File) is { } said)
            {
                sheet.KeepOther(part.Label, part.Text, cell, isSaid: RawText.Key(said) == RawText.Key(part.Text));
                continue;
            }

            sheet.TakeText(part, cell);
        }
    }

    /// <summary>Enters the title, and the project's name where only the title has it.</summary>
    public void Finish()
    {
        sheet.File.Title = _lines.Count == 0 ? null : string.Concat(_lines);
        ProjectNameFromTitle();
        TakeNotes();
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

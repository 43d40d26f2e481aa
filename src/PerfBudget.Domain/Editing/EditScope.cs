using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Editing;

/// <summary>
/// How much of a form a person sees and writes in the editor: the whole of it, or chosen rows of indicators (协助填报) and nothing else.
/// This is the one place that decides it, for every question of the editor.
/// </summary>
public sealed class EditScope
{
    /// <summary>What is said to an edit of anything else.</summary>
    public const string Refusal = "这一格不在请您填写的范围内";

    private readonly HashSet<Guid>? _rows;

    private EditScope(HashSet<Guid>? rows) => _rows = rows;

    /// <summary>The whole form.</summary>
    public static EditScope Whole { get; } = new(null);

    /// <summary>These rows of indicators alone.</summary>
    /// <param name="rows">The identities of the indicators.</param>
    public static EditScope Of(IEnumerable<Guid> rows) => new([.. rows]);

    /// <summary>Whether it is the whole form.</summary>
    public bool IsWhole => _rows is null;

    /// <summary>The chosen rows; null where it is the whole form.</summary>
    public IReadOnlySet<Guid>? Rows => _rows;

    /// <summary>Whether a cell, its history and who is at it may be seen.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="row">The row, or null.</param>
    public bool Sees(string field, string? row) =>
        _rows is null
        || (field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal) && !IndicatorRowEdit.IsOne(field) && Guid.TryParse(row, out var id) && _rows.Contains(id));

    /// <summary>Whether a cell may be written: of chosen rows neither the levels nor the row itself, which is not added, deleted or moved.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="row">The row, or null.</param>
    public bool Writes(string field, string? row) => _rows is null || (Sees(field, row) && field is not ("indicator.level1" or "indicator.level2"));

    /// <summary>
    /// The file as far as it may be seen. Of chosen rows it holds these, the stage, the year and the days that a tracking looks at; so
    /// whatever is made of it, a sheet, a finding, a printed cell, tells of nothing else.
    /// </summary>
    /// <param name="file">The whole file; its rows are shared, not copied.</param>
    public FormContent Narrow(FormContent file)
    {
        if (_rows is null)
        {
            return file;
        }

        var part = new FormContent { Kind = file.Kind, Year = file.Year };
        part.Tracking.Period = file.Tracking.Period;
        part.Indicators.AddRange(file.Indicators.Where(row => _rows.Contains(row.Id)));
        return part;
    }
}

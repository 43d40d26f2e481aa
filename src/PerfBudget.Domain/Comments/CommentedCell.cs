using System.Globalization;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Comments;

/// <summary>The cell that a comment is pinned to.</summary>
/// <param name="Field">The field's path.</param>
/// <param name="Row">The indicator's identity or the person's place; null for a field that stands alone.</param>
/// <param name="Name">What the cell is called: 年度指标值 · 培训人次. It is kept, because the cell may be gone some day.</param>
public sealed record CommentedCell(string Field, string? Row, string Name)
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    private const int RowNameLength = 60;

    /// <summary>The cell of a form; null where the form has no such cell.</summary>
    public static CommentedCell? Find(FormContent file, string field, string? row)
    {
        if (field.Length > CellChange.FieldLength || row?.Length > CellChange.RowLength || EditableCell.Find(file, field, row, MoneyUnit.Yuan) is not { } cell)
        {
            return null;
        }

        var name = RowName(file, field, row) is { Length: > 0 } known ? $"{cell.Term} · {known}" : cell.Term;
        return new CommentedCell(field, row, name.Length > NameLength ? name[..NameLength] : name);
    }

    private static string? RowName(FormContent file, string field, string? row) =>
        field.StartsWith(EditableCell.PersonPrefix, StringComparison.Ordinal) && int.TryParse(row, CultureInfo.InvariantCulture, out var place)
            ? string.Create(CultureInfo.InvariantCulture, $"第 {place + 1} 人")
        : Guid.TryParse(row, out var id) && file.Indicators.Find(indicator => indicator.Id == id)?.Name is { } name
            ? name.Length > RowNameLength ? name[..RowNameLength] + "…" : name
        : null;
}

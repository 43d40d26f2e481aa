using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Editing;

/// <summary>The one door through which a project's file is changed: the form, an import, an undo and a restore all come this way.</summary>
public static class CellEditing
{
    /// <summary>Applies an edit to a file, or refuses it and leaves the file as it was.</summary>
    /// <param name="file">The file.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="unit">The unit in which the form writes amounts.</param>
    /// <param name="name">What the form prints beside the cell, for the refusal; null for the official term.</param>
    public static EditOutcome Apply(FormContent file, CellEdit edit, MoneyUnit unit, string? name = null)
    {
        if (IndicatorRowEdit.IsOne(edit.Field))
        {
            return IndicatorRowEdit.Apply(file, edit);
        }

        if (EditableCell.Find(file, edit.Field, edit.Row, unit) is not { } cell)
        {
            return new EditOutcome(null, null, edit.Row is null ? "表中没有这一格" : "这一行已被删除");
        }

        var before = cell.Get();
        var read = CellText.Read(cell with { Term = name ?? cell.Term }, edit.Text, unit);
        if (read.Refusal is { } refusal)
        {
            return new EditOutcome(before, before, refusal);
        }

        if (edit.Field == FieldCatalog.ProjectName.Path && read.Text is null)
        {
            return new EditOutcome(before, before, "项目名称不能为空");
        }

        // The same value in another writing is no change, unless the writing is the value.
        if (read.Text != before)
        {
            cell.Set(read.Text);
        }

        return new EditOutcome(before, cell.Get(), Warning: read.Warning ?? Order(file, edit.Field));
    }

    private static string? Order(FormContent file, string field) =>
        (field == FieldCatalog.ProjectStart.Path || field == FieldCatalog.ProjectEnd.Path)
        && file.Project.Start?.Value is { } start && file.Project.End?.Value is { } end && end < start
            ? "完成日期早于开始日期，请检查"
            : null;
}

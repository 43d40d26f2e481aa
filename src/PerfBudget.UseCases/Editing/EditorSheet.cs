using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.Editing;

/// <summary>All that an editor has to know of a form: its cells with what is to be edited, its rows, its levels, and whether the library offers indicators for it.</summary>
public sealed record EditorSheet(
    Guid Filing, int Version, bool IsEditable, string State, string Unit, string Source,
    IReadOnlyDictionary<string, SheetField> Fields, IReadOnlyList<SheetCell> Cells, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetRow> Blank,
    IReadOnlyList<SheetLevel> Levels, bool HasFixedRows, bool Suggests)
{
    /// <param name="filing">The form on record.</param>
    /// <param name="form">The same, open.</param>
    /// <param name="isEditable">Whether the person may write it now.</param>
    /// <param name="name">What the browser keeps unsent edits under; null for the filing itself.</param>
    internal static EditorSheet Of(Filing filing, EditedForm form, bool isEditable, Guid? name = null)
    {
        var seen = form.Seen;
        var fields = new Dictionary<string, SheetField>(StringComparer.Ordinal);
        var cells = new List<SheetCell>(form.Shown.Count);
        var blank = form.Blank.Select(row => row.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, row) in form.Shown.Keys)
        {
            if (EditableCell.Find(seen, field, row, form.Layout.Unit) is { } cell)
            {
                fields.TryAdd(field, SheetField.Of(form, field, cell.Term, cell.Type, cell.MaxLength));
                cells.Add(new SheetCell(field, row, cell.Get(), ReadTarget.Of(cell), form.AgreedContent?.Locks(field, row) == true ? true : null));
            }
            else if (row is not null && blank.Contains(row) && IndicatorFields.Find(field[EditableCell.IndicatorPrefix.Length..]) is { } known)
            {
                fields.TryAdd(field, SheetField.Of(form, field, known.Term, known.Type, known.MaxLength));
                cells.Add(new SheetCell(field, row, null));
            }
        }

        return new EditorSheet(
            name ?? filing.Id, filing.Sequence, isEditable && filing.IsEditable, filing.State.Term(), form.Layout.Unit.Term(), form.Layout.Source.Document,
            fields, cells, [.. seen.Indicators.Select(SheetRow.Of)], [.. form.Blank.Select(SheetRow.Of)],
            !form.Scope.IsWhole ? [] : [.. form.Layout.Taxonomy.Levels.SelectMany(level1 => level1.Level2.Select(level2 => new SheetLevel(
                level1.Name, level2.Name, level1.Also, level2.Also)))],
            !form.Scope.IsWhole || form.AgreedContent?.Locks(IndicatorRowEdit.Row, null) == true, form.Scope.IsWhole && filing.Kind == FormKind.Declaration);
    }
}

/// <summary>What a field is.</summary>
/// <param name="Term">What the form calls it, else the official term.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="Max">The most characters.</param>
/// <param name="Meaning">填写说明: what to write.</param>
/// <param name="Basis">The document that defines the field; null where none is known.</param>
/// <param name="Trust">How far to trust that; null where there is no document.</param>
public sealed record SheetField(string Term, string Type, int Max, string? Meaning, string? Basis, string? Trust)
{
    internal static SheetField Of(EditedForm form, string path, string term, FieldType type, int max)
    {
        var meaning = FieldMeaning.Of(path);
        return new(form.Layout.Names.Of(path, form.File) ?? term, type.ToString(), max, meaning?.Text, meaning?.Source?.Place, meaning?.Source?.Trust);
    }
}

/// <summary>What is to be edited in a cell; a locked one was agreed in the declaration.</summary>
public sealed record SheetCell(string Field, string? Row, string? Text, ReadTarget? Target = null, bool? Locked = null);

/// <summary>An indicator's row.</summary>
public sealed record SheetRow(Guid Id, string? Level1, string? Level2, string Horizon)
{
    internal static SheetRow Of(Indicator row) => new(row.Id, row.Level1, row.Level2, row.Horizon == Domain.Forms.Horizon.Medium ? "medium" : "annual");
}

/// <summary>A level of the place, with its other spellings.</summary>
public sealed record SheetLevel(string Level1, string Level2, IReadOnlyList<string> AlsoLevel1, IReadOnlyList<string> AlsoLevel2);

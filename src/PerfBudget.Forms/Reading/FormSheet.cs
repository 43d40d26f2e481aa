using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>The form that is being read: what it says so far, and the books of its cells.</summary>
internal sealed class FormSheet(Vocabulary words)
{
    public Vocabulary Words { get; } = words;

    public CellClaims CellClaims { get; } = new();

    public FormContent File { get; } = new();

    public PrintedLabels Labels { get; } = new();

    /// <summary>The long text that was read last; lines that a page break cut off go on with it.</summary>
    public Field? LastText { get; set; }

    /// <summary>How many labels had something behind them: what tells a form from a table of something else.</summary>
    public int LabelledValues { get; set; }

    /// <summary>The field that a label means here: a second telephone is another field than the first.</summary>
    public Field FieldOf(string path) =>
        FieldCatalog.Find(Labels.Fields.ContainsKey(path) && Words.SecondMeaning(path) is { } second ? second : path)!;

    /// <summary>Enters that it is not certain what a cell is; the checks ask for it.</summary>
    public void Doubt(SourceCell cell, string path, string message, Guid? row = null)
    {
        CellClaims.Note(cell, message);
        File.Doubts.Add(new ReadingDoubt(path, row, cell.Text));
    }

    /// <summary>Keeps what stands under a label that the catalogue does not know.</summary>
    /// <param name="label">The label.</param>
    /// <param name="text">What stands under it.</param>
    /// <param name="cell">The cell that holds it.</param>
    /// <param name="isSaid">Whether the form says the same elsewhere, so that there is nothing to tell.</param>
    public void KeepOther(string label, string? text, SourceCell cell, bool isSaid = false)
    {
        File.OtherFields.Add(new OtherField(RawText.WithoutNumber(RawText.Mended(label)).TrimEnd('：', ':'), string.IsNullOrWhiteSpace(text) ? null : RawText.Mended(text)));
        if (isSaid)
        {
            return;
        }

        var isKnown = Words.FieldByWords(RawText.Key(label)) is not null;
        CellClaims.Note(cell, isKnown ? $"“{RawText.Mended(label)}”已在别处读到，这里的内容按原文保留。" : $"栏目目录中没有“{RawText.Mended(label)}”，其内容按原文保留。");
    }

    /// <summary>Takes a label and the text behind its colon.</summary>
    public void TakeText(LabelledText.Part part, SourceCell cell)
    {
        if (part.Field is null)
        {
            KeepOther(part.Label, part.Text, cell);
            return;
        }

        var field = FieldOf(part.Field.Path);
        if (field.Get(File) is { } before)
        {
            if (RawText.Key(before) != RawText.Key(part.Text))
            {
                KeepOther(part.Label, part.Text, cell);
            }

            return;
        }

        Labels.Fields.TryAdd(field.Path, RawText.Mended(part.Label));
        field.Set(File, RawText.Mended(part.Text));
        LabelledValues += part.Text.Length > 0 ? 1 : 0;
        LastText = field.Type == FieldType.LongText ? field : null;
    }
}

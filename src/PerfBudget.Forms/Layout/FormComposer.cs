using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Lays a project's file out as a place's form: from a layout and a file to the grid. It computes nothing: what is blank stays blank.</summary>
public static class FormComposer
{
    /// <summary>The grid of a form.</summary>
    /// <param name="layout">The form.</param>
    /// <param name="file">What it shows.</param>
    public static FormGrid Compose(FormLayout layout, FormContent file)
    {
        var words = new FormWords(layout, file);
        var grid = new GridBuilder();
        var below = new List<GridLine>();
        var signatures = new List<IReadOnlyList<GridSignature>>();
        foreach (var block in layout.Blocks)
        {
            switch (block)
            {
                case FieldsBlock fields:
                    FieldsComposer.Compose(fields, words, layout, grid);
                    break;
                case MoneyBlock money:
                    MoneyComposer.Compose(money, words, grid);
                    break;
                case IndicatorsBlock indicators:
                    new IndicatorsComposer(indicators, layout, file, words, grid).Compose();
                    break;
                case PeopleBlock people:
                    PeopleComposer.Compose(people, file, words, grid);
                    break;
                case SignaturesBlock lines:
                    signatures.AddRange(lines.Entries.Select(entry => Signature(entry, words)).Chunk(lines.Across));
                    break;
                case FootnoteBlock note:
                    below.Add(new GridLine(words.Say(note.Text), GridLineKind.Footnote));
                    break;
                default:
                    throw new NotSupportedException($"Nothing lays out a {block.GetType().Name}.");
            }
        }

        return new FormGrid(layout.Id, layout.Page, layout.Columns, grid.Cells, grid.Heads, grid.KeepWithNext, Above(layout, words), below, signatures);
    }

    private static List<GridLine> Above(FormLayout layout, FormWords words)
    {
        var above = layout.Title.Select(words.Say).Where(line => line.Length > 0).Select(line => new GridLine(line, GridLineKind.Title)).ToList();
        if (layout.Subtitle is not null)
        {
            above.Add(new GridLine(words.Say(layout.Subtitle), GridLineKind.Subtitle));
        }

        return above;
    }

    private static GridSignature Signature(SignatureSpec entry, FormWords words) => new(
        entry.Label,
        entry.Field is null ? "" : words.Field(entry.Field),
        entry.Field is null ? null : new CellField(entry.Field));

    /// <summary>Where the text of a field stands where the layout does not say: long texts at the left, all else in the middle.</summary>
    internal static CellAlign AlignOf(string path) => FieldCatalog.Find(path)?.Type == FieldType.LongText ? CellAlign.Left : CellAlign.Center;
}

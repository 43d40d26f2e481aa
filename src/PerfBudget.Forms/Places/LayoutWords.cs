using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Places;

/// <summary>The words that a form prints and what each stands for: what a reader of filled forms asks of a layout.</summary>
public sealed class LayoutWords
{
    internal LayoutWords(FormLayout layout)
    {
        var labels = new List<KeyValuePair<string, string>>();
        var texts = new List<string>();
        foreach (var block in layout.Blocks)
        {
            Collect(block, layout.Unit, labels, texts);
        }

        (Labels, Texts) = (labels, texts);
        Indicators = layout.Blocks.OfType<IndicatorsBlock>().SelectMany(block => block.Columns).ToList();
        Money = layout.Blocks.OfType<MoneyBlock>().ToList();
    }

    /// <summary>Labels with the field each stands for (<c>主管部门</c>, <c>project.department</c>), in printed order. A label may stand for several fields, and a field have several labels.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Labels { get; }

    /// <summary>Labels that stand for no field: side labels, titles of sections, footnotes.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The columns of the indicators with their heads.</summary>
    public IReadOnlyList<IndicatorColumn> Indicators { get; }

    /// <summary>The tables of money, with the labels of rows and columns.</summary>
    public IReadOnlyList<MoneyBlock> Money { get; }

    /// <summary>The paths of all fields that stand alone or in a column of the indicators, blank ones included.</summary>
    public IReadOnlySet<string> Printed() => Labels.Select(label => label.Value).Concat(PrintedColumns()).ToHashSet(StringComparer.Ordinal);

    /// <summary>The paths of the columns of the indicators: <c>indicator.reason</c>.</summary>
    public IEnumerable<string> PrintedColumns() => Indicators.Where(column => column.Field is not null).Select(column => EditableCell.IndicatorPrefix + column.Field);

    private static void Collect(Block block, MoneyUnit unit, List<KeyValuePair<string, string>> labels, List<string> texts)
    {
        switch (block)
        {
            case FieldsBlock fields:
                Add(texts, fields.Side, unit);
                CollectFields(fields, unit, labels, texts);
                break;
            case MoneyBlock money:
                Add(texts, money.Side, unit);
                foreach (var row in money.Rows)
                {
                    labels.AddRange(money.Columns.Select(column => KeyValuePair.Create(row.Label, new MoneyPath(column.Measure, row.Source).ToString())));
                }

                break;
            case IndicatorsBlock indicators:
                Add(texts, indicators.Side, unit);
                texts.AddRange(indicators.Heads.Select(head => head.Label));
                break;
            case PeopleBlock people:
                Add(texts, people.Side, unit);
                labels.AddRange(people.Columns.Where(column => column.Field is not null && column.Label.Length > 0)
                    .Select(column => KeyValuePair.Create(column.Label, "people." + column.Field)));
                break;
            case SignaturesBlock signatures:
                labels.AddRange(signatures.Entries.Where(entry => entry.Field is not null)
                    .Select(entry => KeyValuePair.Create(entry.Label.TrimEnd('：', ':'), entry.Field!)));
                break;
            case FootnoteBlock note:
                texts.Add(note.Text);
                break;
        }
    }

    // A field belongs to the nearest label at its left in its row, else to the one that stands above it.
    private static void CollectFields(FieldsBlock block, MoneyUnit unit, List<KeyValuePair<string, string>> labels, List<string> texts)
    {
        var above = new Dictionary<int, string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in block.Rows)
        {
            string? left = null;
            var column = 0;
            var heads = new Dictionary<int, string>();
            foreach (var cell in row)
            {
                if (cell.Label is not null)
                {
                    texts.Add(left = Say(cell.Label, unit));
                    heads[column] = left;
                }
                else if (cell.Field is not null && (cell.Inline is null ? left ?? above.GetValueOrDefault(column) : Say(cell.Inline, unit)) is { } label)
                {
                    labels.Add(KeyValuePair.Create(label.TrimEnd('：', ':'), cell.Field));
                    used.Add(label);
                }

                column += cell.Span;
            }

            above = row.All(cell => cell.Label is not null) ? heads : [];
        }

        texts.RemoveAll(used.Contains);
    }

    private static void Add(List<string> texts, SideLabel? side, MoneyUnit unit)
    {
        if (side is not null)
        {
            texts.Add(Say(side.Label, unit));
        }
    }

    private static string Say(string label, MoneyUnit unit) => label.Replace("{unit}", unit.Term(), StringComparison.Ordinal);
}

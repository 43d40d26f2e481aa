using System.Globalization;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Lays out the table of indicators: heads in one or two rows, merged levels, group scores, ticks, two horizons.</summary>
internal sealed class IndicatorsComposer(IndicatorsBlock block, FormLayout layout, FormContent file, FormWords words, GridBuilder grid)
{
    public void Compose()
    {
        var first = grid.Row;
        Heads();
        var body = grid.Row;
        foreach (var group in PrintedRows.Of(block, layout, file))
        {
            Group(group);
        }

        grid.Heads.Add(new RepeatedHead(first, body - first, grid.Row));
        grid.Side(block.Side, first, block.Side is null ? "" : words.Say(block.Side.Label));
    }

    private void Heads()
    {
        var rows = block.Heads.Count > 0 ? 2 : 1;
        var column = block.Side?.Span ?? 0;
        for (var i = 0; i < block.Columns.Count; i++)
        {
            var spec = block.Columns[i];
            var above = block.Heads.FirstOrDefault(head => i >= head.First && i < head.First + head.Count);
            if (above?.First == i)
            {
                var span = block.Columns.Skip(i).Take(above.Count).Sum(below => below.Span);
                grid.Label(grid.Row, column, span, words.Say(above.Label), role: CellRole.Head);
            }

            grid.Label(above is null ? grid.Row : grid.Row + 1, column, spec.Span, words.Say(spec.Label), above is null ? rows : 1, CellRole.Head);
            column += spec.Span;
        }

        for (var row = 0; row < rows; row++)
        {
            grid.KeepWithNext.Add(grid.Row + row);
        }

        grid.Row += rows;
    }

    private void Group(Level1Rows group)
    {
        var row = grid.Row;
        var column = block.Side?.Span ?? 0;
        foreach (var spec in block.Columns)
        {
            if (spec.IsGroupScore)
            {
                GroupScore(group, row, column, spec);
            }
            else if (spec.Field == IndicatorFields.Level1.Path)
            {
                Level1(group, row, column, spec);
            }
            else
            {
                Column(group, row, column, spec);
            }

            column += spec.Span;
        }

        grid.Row += group.Count;
    }

    private void Level1(Level1Rows group, int row, int column, IndicatorColumn spec)
    {
        var name = group.Level2.SelectMany(rows => rows.Annual.Concat(rows.Medium)).FirstOrDefault()?.Level1 ?? group.Name;
        var points = spec.Points ? words.Points(group.Name) ?? words.Points(name) : null;
        Level(row, column, spec, group.Count, points is null ? name : $"{name}\n（{points}分）", group.Level2.SelectMany(rows => rows.Annual.Concat(rows.Medium)).FirstOrDefault());
    }

    // A merged level stands for all its rows; the field behind it is that of the first.
    private void Level(int row, int column, IndicatorColumn spec, int rows, string text, Indicator? first) => grid.Add(new GridCell
    {
        Row = row,
        Column = column,
        RowSpan = rows,
        ColumnSpan = spec.Span,
        Text = text,
        Role = CellRole.Value,
        Field = new CellField("indicator." + spec.Field, first?.Id),
        Repeats = true,
    });

    private void GroupScore(Level1Rows group, int row, int column, IndicatorColumn spec) => grid.Add(new GridCell
    {
        Row = row,
        Column = column,
        RowSpan = group.Count,
        ColumnSpan = spec.Span,
        Text = words.Group(group.Name)?.Score?.Text ?? "",
        Role = CellRole.Value,
        Field = group.Name.Length == 0 ? null : new CellField(new GroupPath(group.Name).ToString()),
    });

    private void Column(Level1Rows group, int row, int column, IndicatorColumn spec)
    {
        foreach (var level2 in group.Level2)
        {
            if (spec.Field == IndicatorFields.Level2.Path)
            {
                var indicator = level2.At(0, spec.Horizon ?? Horizon.Annual);
                Level(row, column, spec, level2.Count, indicator?.Level2 ?? level2.Name, indicator);
            }
            else
            {
                for (var i = 0; i < level2.Count; i++)
                {
                    Cell(level2.At(i, spec.Horizon ?? Horizon.Annual), i, row + i, column, spec);
                }
            }

            row += level2.Count;
        }
    }

    private void Cell(Indicator? indicator, int ordinal, int row, int column, IndicatorColumn spec)
    {
        var field = IndicatorFields.Find(spec.Field!)!;
        var indent = spec.Ordinal is null ? 0 : 1;
        if (spec.Ordinal is not null)
        {
            grid.Label(row, column, 1, spec.Ordinal + (ordinal + 1).ToString(CultureInfo.InvariantCulture));
        }

        grid.Add(new GridCell
        {
            Row = row,
            Column = column + indent,
            ColumnSpan = spec.Span - indent,
            Text = indicator is null ? "" : field.Get(indicator) ?? "",
            Role = CellRole.Value,
            Align = spec.Align ?? AlignOf(field),
            Field = new CellField("indicator." + field.Path, indicator?.Id),
        });
    }

    private static CellAlign AlignOf(IndicatorField field) =>
        field == IndicatorFields.Level3 || field == IndicatorFields.Reason || field == IndicatorFields.Measure
        || field == IndicatorFields.ReasonAndMeasure || field == IndicatorFields.Remark
            ? CellAlign.Left
            : CellAlign.Center;
}

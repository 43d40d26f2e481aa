using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads a table of money.</summary>
internal static class MoneyReader
{
    public static Block? Read(YamlNode node, int columns, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "The block \"money\"", mistakes) is not { } block)
        {
            return null;
        }

        var side = BlockReader.Side(block);
        var labelSpan = block.Number("labelSpan", 1);
        var corner = block.Text("corner");
        var measures = block.Items("columns", "a list of measures").Select(item => Column(item, mistakes)).OfType<MoneyColumn>().ToList();
        var rows = block.Items("rows", "a list of sources").Select(item => Row(item, mistakes)).OfType<MoneyRow>().ToList();
        block.Finish();
        BlockReader.CheckSum((side?.Span ?? 0) + labelSpan + measures.Sum(measure => measure.Span), columns, node.Line, "the money table", mistakes);
        foreach (var twice in rows.GroupBy(row => row.Source).Where(group => group.Count() > 1))
        {
            mistakes.Add(node.Line, $"The source \"{twice.Key.Id}\" has {twice.Count()} rows", "one row for each source");
        }

        return new MoneyBlock(node.Line, side, labelSpan, corner, measures, rows);
    }

    private static MoneyColumn? Column(YamlNode node, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "A column of money", mistakes) is not { } reader)
        {
            return null;
        }

        var id = reader.Text("measure", string.Join(" | ", FundingMeasure.All.Select(measure => measure.Id)));
        var measure = id is null ? null : FundingMeasure.FromId(id);
        if (id is not null && measure is null)
        {
            mistakes.Add(reader.LineOf("measure"), $"No measure is called \"{id}\"", NearestWord.Among(id, [.. FundingMeasure.All.Select(known => known.Id)]));
        }

        var column = new MoneyColumn(measure ?? FundingMeasure.Budget, reader.Text("label") ?? measure?.Term ?? "", reader.Number("span", 1));
        reader.Finish();
        return column;
    }

    private static MoneyRow? Row(YamlNode node, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "A row of money", mistakes) is not { } reader)
        {
            return null;
        }

        var id = reader.Text("source", string.Join(" | ", FundingSource.All.Select(source => source.Id)));
        var source = id is null ? null : FundingSource.FromId(id);
        if (id is not null && source is null)
        {
            mistakes.Add(reader.LineOf("source"), $"No source is called \"{id}\"", NearestWord.Among(id, [.. FundingSource.All.Select(known => known.Id)]));
        }

        var row = new MoneyRow(source ?? FundingSource.Other, reader.Text("label") ?? source?.Term ?? "", reader.Flag("scored"));
        reader.Finish();
        return row;
    }
}

namespace PerfBudget.Forms.Reading;

/// <summary>Says what to do with a document in which no form was found.</summary>
internal sealed class ReadingAdvice(Vocabulary words)
{
    private static readonly string[] Heads = ["一级指标", "二级指标", "三级指标", "指标值", "绩效指标", "绩效目标", "一级目标", "三级目标", "指标名称"];

    /// <summary>Whether a text has words that stand in no other tables, so that it is worth trying in another shape.</summary>
    public bool MayHoldAForm(string text) => Heads.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The sentence.</summary>
    public string For(SourceDocument document)
    {
        var finder = new FormFinder(words);
        var cells = document.Rows.SelectMany(row => row.Filled).ToList();
        var hasTitle = cells.Exists(cell => finder.KindOf(cell.Key) is not null);
        var hasHeads = cells.Exists(cell => Heads.Any(head => cell.Key.Contains(head, StringComparison.Ordinal)));
        return (hasTitle, hasHeads) switch
        {
            (_, true) => "文件中有绩效表的栏目，但分不清各列：请直接复制表格本身（单元格之间用制表符分隔），或另存为 .docx、.xlsx 再读取。",
            (true, _) => "文件中有绩效表的标题，但没有表格：请把表格一并复制，或另存为 .docx、.xlsx 再读取。",
            _ => "没有找到绩效目标申报表、跟踪（监控）表或自评表：请确认文件中含有表格；表格是图片的，请先识别成文字。",
        };
    }
}

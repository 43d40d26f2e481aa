using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>What should be a number, a date or an answer can be read as one.</summary>
public sealed class NumbersAndDatesCanBeRead() : Check("complete.unread", Severity.Error, "数字、日期可以识别",
    "金额、分值、得分、日期、是否等单元格填的内容无法识别时指出；“—”“/”等表示不适用的除外。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var field in FieldCatalog.All)
        {
            if (field.Type is not (FieldType.Text or FieldType.LongText) && field.Get(context.File) is { } text && field.Value(context.File) is null && !Wording.IsAny(text, Lexicon.Nothing))
            {
                yield return At(field, $"“{field.Term}”填的“{Wording.Short(text)}”无法识别。", null, text);
            }
        }

        foreach (var line in context.File.Funding.Lines)
        {
            foreach (var (measure, cell) in line.Entries)
            {
                if (cell is { Value: null, Text: var text } && !Wording.IsAny(text, Lexicon.Nothing))
                {
                    yield return At(measure, line.Source, $"{line.Source.Term}的{measure.Term}填的“{Wording.Short(text)}”不是数字。", "数字", text);
                }
            }
        }

        foreach (var row in context.Rows)
        {
            foreach (var (field, cell) in new[] { (IndicatorFields.Weight, row.Indicator.Weight), (IndicatorFields.Score, row.Indicator.Score) })
            {
                if (cell is { Value: null, Text: var text } && !Wording.IsAny(text, Lexicon.Nothing))
                {
                    yield return At(row, field, $"{row.Called}的{field.Term}填的“{Wording.Short(text)}”不是数字。", "数字", text);
                }
            }
        }
    }
}

using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Reading;
using PerfBudget.UseCases.Projects;

namespace PerfBudget.UseCases.Imports;

/// <summary>A field as it was read.</summary>
/// <param name="Label">What the document calls it.</param>
/// <param name="Term">What the catalogue calls it; null where that is the same.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record ReadField(string Label, string? Term, string Text);

/// <summary>Everything that was read beside the indicators: fields that stand alone, then money.</summary>
internal static class ReadFieldList
{
    public static List<ReadField> Of(ReadForm form) => [.. Fields(form), .. MoneyOf(form), .. Groups(form), .. People(form)];

    private static IEnumerable<ReadField> Fields(ReadForm form)
    {
        foreach (var field in FieldCatalog.All)
        {
            if (field.Get(form.File) is { Length: > 0 } text)
            {
                var label = form.Labels.Fields.GetValueOrDefault(field.Path, field.Term);
                yield return new ReadField(label, label == field.Term ? null : field.Term, text);
            }
        }
    }

    private static IEnumerable<ReadField> MoneyOf(ReadForm form)
    {
        foreach (var line in form.File.Funding.Lines)
        {
            foreach (var (measure, entry) in line.Entries)
            {
                if (entry is { } written)
                {
                    var label = form.Labels.FundingLines.GetValueOrDefault(line, line.Source.Term) + " · " + form.Labels.Measures.GetValueOrDefault(measure, measure.Term);
                    var term = line.Source.Term + " · " + measure.Term;
                    yield return new ReadField(label, label == term ? null : term, Text(measure, written.Value) ?? written.Text);
                }
            }
        }
    }

    private static IEnumerable<ReadField> Groups(ReadForm form) => form.File.Evaluation.Groups.Select(group =>
        new ReadField(group.Group, null, $"分值 {group.Weight?.Text ?? "—"}，得分 {group.Score?.Text ?? "—"}"));

    private static IEnumerable<ReadField> People(ReadForm form) => form.File.People.Count == 0 ? []
        : [new ReadField("人员", null, $"{form.File.People.Count} 人")];

    private static string? Text(FundingMeasure measure, decimal? value) => value is not { } number ? null : measure.Kind switch
    {
        FundingMeasureKind.Amount => Amounts.WithUnit(number),
        FundingMeasureKind.Rate => number.ToString("0.####", ChineseCulture.Instance) + "%",
        _ => number.ToString("0.####", ChineseCulture.Instance) + " 分",
    };
}

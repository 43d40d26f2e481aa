using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A form says who filled it in and who answers for it.</summary>
public sealed class SomebodyAnswersForTheForm() : Check("complete.signed", Severity.Explain, "填表人、负责人和日期齐全",
    "表上印有的具体实施处（科室）、负责人、填表人和填报日期不应空白；几项空白合并为一条。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var blank = context.Settings.Responsible.Select(FieldCatalog.Find).OfType<Field>().Where(field => context.Prints(field) && field.Get(context.File) is null).ToArray();
        if (blank.Length > 0)
        {
            yield return At(blank[^1], $"{string.Join("、", blank.Select(field => field.Term))}{(blank.Length > 1 ? "都" : "")}没有填写。") with
            {
                Also = [.. blank[..^1].Select(field => new FindingPlace(field.Path, field.Term))],
            };
        }
    }
}

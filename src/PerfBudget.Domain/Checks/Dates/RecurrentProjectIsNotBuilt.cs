using PerfBudget.Domain.Checks.Completeness;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A project that is built over years is not classed as one that comes back every year.</summary>
public sealed class RecurrentProjectIsNotBuilt() : Check("dates.nature", Severity.Explain, "项目性质与周期相符",
    "项目性质为经常性，而指标给出的建设周期超过一年的，性质或周期须说明。", Sources.DeclarationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.ShortMonths];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var recurrent = context.File.Project.IsRecurrent?.Value == true || Wording.ContainsAny(context.File.Project.Nature, Lexicon.Recurrent);
        if (!recurrent)
        {
            yield break;
        }

        if (context.Rows.FirstOrDefault(row => Durations.ProjectMonths(row) > context.Value(CheckThresholds.ShortMonths)) is { } built)
        {
            var field = context.File.Project.Nature is null ? FieldCatalog.ProjectRecurrent : FieldCatalog.ProjectNature;
            yield return At(field, $"项目性质为“{field.Get(context.File)}”，而{built.Called}的指标值为 {built.Target!.Text}：跨年建设的项目一般不是经常性项目。", null, field.Get(context.File));
        }
    }
}

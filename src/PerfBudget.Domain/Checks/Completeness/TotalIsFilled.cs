using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A scored form has a total.</summary>
public sealed class TotalIsFilled() : Check("complete.total", Severity.Error, "总分不空白",
    "各项得分已填的自评表要填总分。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Evaluation.Total is null && Points.Scores.Of(context.File) is { Count: > 0 } scores && Numbers.Sum(scores) is { } sum)
        {
            yield return At(FieldCatalog.EvaluationTotal, $"总分没有填写，各项得分之和为 {Numbers.Show(sum)}。", Numbers.Show(sum));
        }
    }
}

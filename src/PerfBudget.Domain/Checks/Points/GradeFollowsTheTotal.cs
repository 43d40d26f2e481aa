using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The grade is the one that the total earns.</summary>
public sealed class GradeFollowsTheTotal() : Check("points.grade", Severity.Error, "等级与总分相符",
    "等级由总分按分档确定，通行为 90（含）以上优、80（含）以上良、60（含）以上中、60 以下差；本地分档以评分办法为准。", Sources.Grades)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Evaluation is { Grade: { } grade, Total: { Value: { } total } } && context.Scheme.GradeOf(total) is { } due
            && context.Scheme.Grades.Any(band => band.Name == grade.Trim()) && grade.Trim() != due)
        {
            yield return At(FieldCatalog.EvaluationGrade, $"总分 {Numbers.Show(total)} 应为“{due}”，填写的等级是“{grade}”。", due, grade);
        }
    }
}

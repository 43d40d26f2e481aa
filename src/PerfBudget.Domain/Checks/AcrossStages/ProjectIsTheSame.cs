using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>The form is of the project that was approved.</summary>
public sealed class ProjectIsTheSame() : Check("across.project", Severity.Error, "项目与批复的项目一致",
    "项目名称和代码应与批复的申报表一致。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved?.Project.Name is { } then && context.File.Project.Name is { } now
            && (!Approved.Same(then.Name, now.Name) || (then.Code is not null && now.Code is not null && then.Code != now.Code)))
        {
            yield return At(FieldCatalog.ProjectName, $"批复的项目是“{then}”，本表是“{now}”。", then.ToString(), now.ToString());
        }
    }
}

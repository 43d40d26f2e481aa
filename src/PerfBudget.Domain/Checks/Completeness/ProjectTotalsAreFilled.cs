using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>Where a form asks for the money of the whole project, it is filled in.</summary>
public sealed class ProjectTotalsAreFilled() : Check("complete.project", Severity.Explain, "项目资金总额和总目标已填",
    "表上印有项目资金总额一栏而整栏空白的，须说明；总目标也空白时一并指出。", Sources.DeclarationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => DeclarationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (IsBlank(context.File))
        {
            var goal = context.Prints(FieldCatalog.GoalsOverall) && context.File.Goals.Overall is null ? "，项目总目标也没有填写" : "";
            yield return At(FundingMeasure.Project, FundingSource.Total, $"项目资金总额及其各来源整栏空白{goal}；一年期项目也请填写与年度相同的数。");
        }
    }

    /// <summary>Whether the form prints the column and all of it is blank.</summary>
    internal static bool IsBlank(FormContent file) =>
        file.Funding.Lines.Exists(line => line.Entries.ContainsKey(FundingMeasure.Project))
        && file.Funding.Lines.TrueForAll(line => !line.Entries.TryGetValue(FundingMeasure.Project, out var cell) || cell is null);
}

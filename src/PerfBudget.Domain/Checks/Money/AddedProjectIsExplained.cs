using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A project that had no budget at the beginning of the year is explained.</summary>
public sealed class AddedProjectIsExplained() : Check("money.added", Severity.Explain, "年中新增项目须说明",
    "年初预算数为 0 而全年预算数大于 0 的，是年中追加的项目，须说明追加的原因和文件。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Initial) is 0m && context.Total(FundingMeasure.Budget) is > 0 and var budget)
        {
            yield return At(FundingMeasure.Budget, FundingSource.Total, $"年初预算为 0，全年预算为 {Numbers.Show(budget)}{context.UnitTerm}：项目是年中追加的，请说明追加原因和文件。", "0", Numbers.Show(budget));
        }
    }
}

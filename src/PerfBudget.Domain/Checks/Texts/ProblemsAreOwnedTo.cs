using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>Problems are not denied where points are lost or money did not come.</summary>
public sealed class ProblemsAreOwnedTo() : Check("text.problems", Severity.Explain, "扣了分就有问题可写",
    "存在问题与整改措施填“无”，而扣了分、资金没有足额到位或执行率偏低的，须说明。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var blank = context.File.Evaluation.Problems is null ? context.Prints(FieldCatalog.EvaluationProblems) : Wording.SaysNothing(context.File.Evaluation.Problems);
        if (!blank)
        {
            yield break;
        }

        var signs = new List<string>();
        if (Numbers.Within(context.File.Evaluation.Total?.Value) is { } total && total < context.Scheme.Total && total >= 0)
        {
            signs.Add($"扣了 {Numbers.Show(context.Scheme.Total - total)} 分");
        }

        if (context.Total(FundingMeasure.Received) is { } received && context.Budget is { } budget && received < budget)
        {
            signs.Add($"有 {Numbers.Show(budget - received)}{context.UnitTerm}没有到位");
        }
        else if (context.ExecutionRate is { } rate && rate < context.Value(CheckThresholds.LowExecution))
        {
            signs.Add($"执行率只有 {Numbers.ShowPercent(rate)}");
        }

        if (signs.Count > 0)
        {
            yield return At(FieldCatalog.EvaluationProblems, $"存在问题与整改措施填“{context.File.Evaluation.Problems ?? "（空白）"}”，但{string.Join("，", signs)}。", null, context.File.Evaluation.Problems);
        }
    }
}

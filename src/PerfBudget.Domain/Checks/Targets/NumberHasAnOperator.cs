using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A target in numbers says whether it is the least or the most.</summary>
public sealed class NumberHasAnOperator() : Check("target.operator", Severity.Hint, "数值指标带计算符号",
    "数值指标值前应有“≥”“≤”或“=”（或“不少于”“以内”等文字），否则达标与否没有说定；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: true, Operator: null } target && char.IsAsciiDigit(target.Text[0]) && !Wording.EndsWithAny(target.Text, Qualified) && !(Row.IsDayOfTheYear(target) && target.Unit != "月"))
            {
                var wanted = row.WantsLess ? "≤" : "≥";
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”没有计算符号，一般应为“{wanted}”。", "的指标值没有计算符号，请按意思填“≥”“≤”或“=”。", wanted, target.Text);
            }
        }
    }

    private static readonly string[] Qualified = ["以上", "以内", "之内", "以下", "左右"];
}

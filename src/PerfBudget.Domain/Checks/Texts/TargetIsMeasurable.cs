using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A target is not mere words of effect.</summary>
public sealed class TargetIsMeasurable() : Check("target.vague", Severity.Explain, "指标值可衡量",
    "指标值只写“有效提升”“建立健全”“可持续”等而没有数值或可核对的标准的，须说明如何衡量；几项合并为一条。", Sources.TargetQuality)
{
    private const int Longest = 24;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var vague = context.Rows.Where(row => row.Target is { IsNumber: false, Text.Length: <= Longest } target && !Wording.HoldsFigure(target.Text)
            && Wording.ContainsAny(target.Text, Lexicon.Vague) && !Wording.IsAny(target.Text, Lexicon.GradeWords)).ToArray();
        var shared = vague.Select(Answer).Distinct(StringComparer.Ordinal).Count() == 1 ? Answer(vague[0]) : "";
        return vague.Select(row => AtTogether(row, IndicatorFields.Target,
            $"{row.Called}的指标值“{row.Target!.Text}”没有数值或可核对的标准，无法衡量{Answer(row)}。", $"的指标值没有数值或可核对的标准，无法衡量{shared}。", null, row.Target.Text));
    }

    private static string Answer(Row row) => row.Actual switch
    {
        { } actual when Wording.Plain(actual.Text) == Wording.Plain(row.Target!.Text) => "，完成值又只是重复它",
        { IsNumber: false } claim when Wording.IsAny(claim.Text, Lexicon.Claims) => $"，完成值“{claim.Text}”也没有说到什么程度",
        _ => "",
    };
}

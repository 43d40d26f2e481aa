using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Flow;

namespace PerfBudget.UseCases.Flow;

/// <summary>What the pages say of a step before it is taken: its button, what it leads to, and what is still open.</summary>
internal static class StepWords
{
    /// <summary>The button that takes the step.</summary>
    public static string Button(FlowStep step) => step == FlowStep.Confirm ? "确认无误，送财政审核" : $"确认{step.Term()}";

    /// <summary>What the step leads to.</summary>
    /// <param name="step">The step.</param>
    /// <param name="needsConfirmation">Whether the unit's head confirms in this year.</param>
    public static string Explanation(FlowStep step, bool needsConfirmation) => step switch
    {
        FlowStep.Submit when needsConfirmation => "提交后由单位负责人确认，再送财政部门审核；提交后不能再改，除非撤回或被退回。",
        FlowStep.Submit => "提交后由财政部门审核；提交后不能再改，除非撤回或被退回。",
        FlowStep.Withdraw => "撤回后回到草稿，可以继续修改。",
        FlowStep.Confirm => "确认后送财政部门审核。",
        FlowStep.Return => "退回后由填报人修改再提交；请写清要改什么。",
        FlowStep.Approve => "批复后内容锁定，以后的环节以它为准；再改须申请调整。",
        FlowStep.Adjust => "申请后可以修改，提交并经财政部门批复后生效；批复前以原批复为准。",
        FlowStep.AbandonAdjustment => "放弃后，本次调整的修改全部作废，恢复为已批复的内容。",
        _ => "",
    };

    /// <summary>What is still open in a form (有 2 处必须修改、1 处没有说明); null where nothing is.</summary>
    /// <param name="tally">What the check book says now.</param>
    /// <param name="openComments">How many comments nobody has solved.</param>
    public static string? Open(FindingTally tally, int openComments = 0)
    {
        var open = new[]
        {
            (tally.Errors, "处必须修改"), (tally.ToExplain, "处需要说明而没有说明"), (tally.Explained, "处说明尚未接受"), (openComments, "条未解决的批注"),
        }.Where(one => one.Item1 > 0).Select(one => $"{one.Item1} {one.Item2}").ToList();
        return open.Count == 0 ? null : $"有 {string.Join("、", open)}";
    }
}

using PerfBudget.Domain.Years;

namespace PerfBudget.Domain.Flow;

/// <summary>
/// 办理阶段: in which round of its flow a form is written, and why there is that round. It is read off the log and kept nowhere: what was
/// last returned, opened again or let be filed late before a change is why the change was made.
/// </summary>
/// <param name="Step">退回 or 申请调整, which began the round; null for the first filing.</param>
/// <param name="Reason">理由 of the return, the adjustment or the extension; null where there is none.</param>
public sealed record FilingRound(FlowStep? Step, string? Reason)
{
    private const int BriefReason = 24;

    /// <summary>The round in words: 初次填报, 延期填报：…, 退回后修改：…, 调整：….</summary>
    public string Words => Term + (Reason is null ? "" : $"：{Reason.TrimEnd('。', '；', '，')}");

    /// <summary>The same for a list that says it in each line: of a long reason its beginning.</summary>
    public string Brief => Reason is { Length: > BriefReason } ? $"{Term}：{Reason[..BriefReason].ReplaceLineEndings(" ").TrimEnd('，', '。', '；', '、')}…" : Words;

    private string Term => Step switch
    {
        FlowStep.Return => "退回后修改",
        FlowStep.Adjust => "调整",
        _ => Reason is null ? "初次填报" : "延期填报",
    };

    /// <summary>The round in which a form stood at a time.</summary>
    /// <param name="at">The time.</param>
    /// <param name="steps">The log of the form, in any order.</param>
    /// <param name="extensions">The extensions of its stage, in any order.</param>
    public static FilingRound At(DateTimeOffset at, IEnumerable<FlowRecord> steps, IEnumerable<Extension> extensions)
    {
        // A withdrawal leads back into the round in which the form was submitted. An abandoned adjustment ends its round with the approval's.
        var last = steps.Where(step => step.At <= at && step.Step is FlowStep.Return or FlowStep.Adjust).MaxBy(step => (step.At, step.Id));
        return last is not null ? new FilingRound(last.Step, last.Reason)
            : new FilingRound(null, extensions.Where(one => one.At <= at).MaxBy(one => one.Id)?.Reason);
    }
}

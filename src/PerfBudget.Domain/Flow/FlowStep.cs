using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Flow;

/// <summary>A step (办理动作) that takes a stage from one state to the next.</summary>
public enum FlowStep
{
    /// <summary>提交: the filer hands it in.</summary>
    Submit,

    /// <summary>撤回: the unit takes it back before its review has begun.</summary>
    Withdraw,

    /// <summary>确认: the unit's head answers for it.</summary>
    Confirm,

    /// <summary>退回: it is sent back with a reason.</summary>
    Return,

    /// <summary>批复: the finance office approves it.</summary>
    Approve,

    /// <summary>申请调整: what was approved is opened again, with a reason; it counts only once it is approved anew.</summary>
    Adjust,

    /// <summary>放弃调整: what was approved stands as it was.</summary>
    AbandonAdjustment,

    /// <summary>随调整更新: a later stage takes over what an approved adjustment of the declaration changed.</summary>
    CarryOver,
}

/// <summary>The names of the steps, and whose they are.</summary>
public static class FlowSteps
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>The steps that people take.</summary>
    public static IReadOnlyList<FlowStep> All { get; } = [.. Enum.GetValues<FlowStep>().Where(step => step != FlowStep.CarryOver)];

    /// <summary>The word on pages.</summary>
    public static string Term(this FlowStep step) => step switch
    {
        FlowStep.Submit => "提交",
        FlowStep.Withdraw => "撤回",
        FlowStep.Confirm => "确认",
        FlowStep.Return => "退回",
        FlowStep.Approve => "批复",
        FlowStep.Adjust => "申请调整",
        FlowStep.AbandonAdjustment => "放弃调整",
        FlowStep.CarryOver => "随调整更新",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>The name in addresses and the database.</summary>
    public static string Id(this FlowStep step) => step switch
    {
        FlowStep.Submit => "submit",
        FlowStep.Withdraw => "withdraw",
        FlowStep.Confirm => "confirm",
        FlowStep.Return => "return",
        FlowStep.Approve => "approve",
        FlowStep.Adjust => "adjust",
        FlowStep.AbandonAdjustment => "abandon-adjustment",
        FlowStep.CarryOver => "carry-over",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>The step of the name, or null.</summary>
    public static FlowStep? FromId(string? id) => Enum.GetValues<FlowStep>().Cast<FlowStep?>().FirstOrDefault(step => step!.Value.Id() == id);

    /// <summary>What a person must be permitted to take it.</summary>
    public static UseCase UseCase(this FlowStep step) => step switch
    {
        FlowStep.Submit => Accounts.UseCase.Submit,
        FlowStep.Withdraw => Accounts.UseCase.Withdraw,
        FlowStep.Confirm => Accounts.UseCase.Confirm,
        FlowStep.Return => Accounts.UseCase.Return,
        FlowStep.Approve => Accounts.UseCase.Approve,
        FlowStep.Adjust => Accounts.UseCase.Adjust,
        FlowStep.AbandonAdjustment => Accounts.UseCase.AbandonAdjustment,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Nobody takes this step."),
    };

    /// <summary>Whether it needs a reason (理由): what sends work back, or opens what was settled.</summary>
    public static bool NeedsReason(this FlowStep step) => step is FlowStep.Return or FlowStep.Adjust;

    /// <summary>Whether the unit's form as it then is is kept for good.</summary>
    public static bool KeepsVersion(this FlowStep step) => step is FlowStep.Submit or FlowStep.Approve;

    /// <summary>Where a step leads; null where it cannot be taken.</summary>
    /// <param name="step">The step.</param>
    /// <param name="from">Where the stage stands.</param>
    /// <param name="needsConfirmation">Whether the unit's head confirms in this year.</param>
    /// <param name="isAdjustment">Whether an approved version is in force.</param>
    public static FilingState? LeadsTo(this FlowStep step, FilingState from, bool needsConfirmation, bool isAdjustment) => (step, from) switch
    {
        (FlowStep.Submit, FilingState.Draft or FilingState.Returned) => needsConfirmation ? FilingState.AwaitingConfirmation : FilingState.InReview,
        (FlowStep.Withdraw, FilingState.AwaitingConfirmation or FilingState.InReview) => FilingState.Draft,
        (FlowStep.Confirm, FilingState.AwaitingConfirmation) => FilingState.InReview,
        (FlowStep.Return, FilingState.AwaitingConfirmation or FilingState.InReview) => FilingState.Returned,
        (FlowStep.Approve, FilingState.InReview) => FilingState.Approved,
        (FlowStep.Adjust, FilingState.Approved) => FilingState.Draft,
        (FlowStep.AbandonAdjustment, FilingState.Draft or FilingState.Returned) when isAdjustment => FilingState.Approved,
        _ => null,
    };
}

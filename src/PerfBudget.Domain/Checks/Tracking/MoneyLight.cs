using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>What is asked of a form whose money is behind or ahead of the time (黄灯、红灯).</summary>
internal static class MoneyLight
{
    /// <summary>Whether the form itself says why, in the cell that it has for that.</summary>
    public static bool IsExplained(CheckContext context) => Wording.ContainsAny(context.File.Tracking.Explanation, Lexicon.MoneyWords);

    /// <summary>Where the cause is asked for: in the form's own cell where it prints one, else as an explanation.</summary>
    public static string Asks(CheckContext context) =>
        IsExplained(context) ? "" : context.Prints(FieldCatalog.TrackingExplanation) ? $"，请在“{FieldCatalog.TrackingExplanation.Term}”写明资金的原因和措施" : "，请说明原因和措施";
}

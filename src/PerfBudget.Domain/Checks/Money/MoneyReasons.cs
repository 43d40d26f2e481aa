using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>Whether a form owns to what happened to its money.</summary>
internal static class MoneyReasons
{
    /// <summary>Whether a text that reports (not one that asks) says that money did not come, was cut or was left.</summary>
    public static bool Given(FormContent file) =>
        Wording.ContainsAny(file.Evaluation.Problems, Lexicon.MoneyReasons)
        || Wording.ContainsAny(file.Evaluation.Conclusion, Lexicon.MoneyReasons)
        || Wording.ContainsAny(file.Evaluation.GoalResult, Lexicon.MoneyReasons)
        || Wording.ContainsAny(file.Tracking.Explanation, Lexicon.MoneyReasons)
        || file.Indicators.Exists(row => Wording.ContainsAny(row.Reason, Lexicon.MoneyReasons) || Wording.ContainsAny(row.Remark, Lexicon.MoneyReasons));
}

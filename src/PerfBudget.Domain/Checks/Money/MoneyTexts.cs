using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The texts of a form that speak of the year's money.</summary>
internal static class MoneyTexts
{
    /// <summary>The texts that are filled in, with their fields.</summary>
    public static IEnumerable<(Field Field, string Text)> Of(FormContent file)
    {
        foreach (var field in Fields)
        {
            if (field.Get(file) is { } text)
            {
                yield return (field, text);
            }
        }
    }

    private static readonly Field[] Fields =
    [
        FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOutputs, FieldCatalog.GoalsEffects, FieldCatalog.EvaluationGoalResult,
        FieldCatalog.EvaluationConclusion, FieldCatalog.EvaluationProblems, FieldCatalog.TrackingExplanation,
    ];
}

using System.Globalization;
using PerfBudget.Domain.TakingOver;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>How the page writes what a cell says: amounts with separators, a blank as such.</summary>
internal static class TakeOverWords
{
    public static string Of(TakeOverLine line, string? text) =>
        line.Part == TakeOverPart.Money && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? amount.ToString("#,##0.######", CultureInfo.InvariantCulture)
            : text ?? "（空）";
}

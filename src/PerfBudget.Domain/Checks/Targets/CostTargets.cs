using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Amounts of cost indicators, held against the money of the form.</summary>
internal static class CostTargets
{
    /// <summary>The amount of a target in 元; a bare number counts in the unit of the money table. Null where it is no amount, or a price of one of many.</summary>
    public static decimal? Yuan(CheckContext context, Row row, TargetValue? value)
    {
        if (value?.Number is not { } number || !(row.IsCost || row.Kind == RowKind.Cost || Wording.ContainsAny(row.Name, Lexicon.Costs)) || row.IsShare)
        {
            return null;
        }

        return value.Unit is null ? Numbers.Times(number, context.Unit.InYuan())
            : Lexicon.Units.TryGetValue(value.Unit, out var unit) && unit.Measure == "money" ? Numbers.Times(number, unit.Size)
            : null;
    }

    /// <summary>Whether a name says the price of one, not the cost of all.</summary>
    public static bool IsPriceOfOne(Row row) => Wording.ContainsAny(row.Name, ["单价", "标准", "人均", "每人", "每次", "单位成本", "均价", "平均"]);

    /// <summary>The amount of the total by a measure, in 元.</summary>
    public static decimal? Total(CheckContext context, FundingMeasure measure) => CheckContext.Yuan(context.File, measure);
}

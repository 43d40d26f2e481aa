using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>The name of a cell of the money block: <c>money.executed.total</c> is the 全年执行数 of the 资金总额.</summary>
/// <param name="Measure">The column.</param>
/// <param name="Source">The row.</param>
public sealed record MoneyPath(FundingMeasure Measure, FundingSource Source)
{
    /// <summary>The beginning of all such names.</summary>
    public const string Prefix = "money.";

    /// <summary>What the cell is called where no form says it: the column alone in the row of the total, else 其他资金的年初预算数.</summary>
    public string Term => Source == FundingSource.Total ? Measure.Term : $"{Source.Term}的{Measure.Term}";

    /// <summary>The cell of a name, or null where it names none.</summary>
    public static MoneyPath? Parse(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 3 && parts[0] + "." == Prefix
            && FundingMeasure.FromId(parts[1]) is { } measure && FundingSource.FromId(parts[2]) is { } source
            ? new MoneyPath(measure, source)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix}{Measure.Id}.{Source.Id}";
}

using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A form that prints amounts says in which unit.</summary>
public sealed class AmountsNameTheirUnit() : Check("money.unit", Severity.Explain, "注明金额单位",
    "资金表有金额而没有写明元或万元的，无法与文字中的金额核对。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["money.unit.size", "money.text", "money.text.rounded"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Funding.Unit is null && context.File.Funding.Lines.Exists(line => line.Entries.Any(entry => entry.Key.Kind == FundingMeasureKind.Amount && entry.Value?.Value is > 0)))
        {
            yield return At(FundingMeasure.Budget, FundingSource.Total, "资金表没有注明金额单位（元或万元）。", "元 或 万元");
        }
    }
}

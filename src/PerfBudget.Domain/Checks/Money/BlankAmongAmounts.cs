using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>In a column whose other sources are filled in, none is left blank.</summary>
public sealed class BlankAmongAmounts() : Check("money.blank", Severity.Hint, "同列其他来源已填，空白处填 0",
    "同一列中有的次要来源填了 0、有的空白时，空白是 0 还是漏填无法分辨；整列只填财政拨款的不提示。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var measure in FundingMeasure.All.Where(measure => measure.Kind == FundingMeasureKind.Amount))
        {
            var cells = context.File.Funding.Lines.Where(line => line.Entries.ContainsKey(measure)).Select(line => (line.Source, Cell: line.Entries[measure])).ToArray();
            if (Array.Exists(cells, each => each.Cell?.Value is 0m && each.Source != FundingSource.Total && each.Source != FundingSource.Fiscal))
            {
                foreach (var (source, _) in cells.Where(each => each.Cell is null))
                {
                    yield return At(measure, source, $"{source.Term}的{measure.Term}空白，而同列其他来源填了 0；没有资金请填 0。", "0");
                }
            }
        }
    }
}

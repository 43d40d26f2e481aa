using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Projects;

namespace PerfBudget.UseCases.Forms;

/// <summary>What stands small at the foot of a printed page, outside the official table: state, version and check code (校验码).</summary>
internal static class PrintMark
{
    // A form that may still be written is not the version that was kept, and carries no check code.
    public static string Of(Filing filing) => filing switch
    {
        { IsEditable: true, IsAdjustment: true } => $"{filing.State.Term()}（调整稿，未批复）",
        { IsEditable: true } => filing.LastVersion == 0 ? $"{filing.State.Term()}（未提交）" : $"{filing.State.Term()}（修改稿，未提交）",
        { LastVersion: 0 } => filing.State.Term(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{filing.State.Term()} 第{filing.LastVersion}版 校验码 {FilingVersion.CheckCodeOf(FilingVersion.HashOf(filing))}"),
    };
}

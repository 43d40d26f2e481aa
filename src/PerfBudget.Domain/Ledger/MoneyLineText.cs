using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Ledger;

/// <summary>A line of the ledger as somebody wrote it, in a form of a page or a row of a table.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">类型, by word or name.</param>
/// <param name="Source">资金来源, by word or name.</param>
/// <param name="Amount">The amount, in yuan unless the text names 万元.</param>
/// <param name="Note">摘要或文号.</param>
public sealed record MoneyLineText(string? On, string? Kind, string? Source, string? Amount, string? Note)
{
    /// <summary>The sources that a line may name: all but the total, which is their sum.</summary>
    public static IReadOnlyList<FundingSource> Sources { get; } = [.. FundingSource.All.Where(source => source != FundingSource.Total)];

    /// <summary>The line, or why there is none: one sentence for each cell that is wrong.</summary>
    /// <param name="year">The budget year; a line's day lies within a year of it.</param>
    public (MoneyLine? Line, IReadOnlyList<string> Problems) Read(int year)
    {
        var problems = new List<string>();
        var on = WrittenValues.Date(On)?.Value;
        if (on is null)
        {
            problems.Add(string.IsNullOrWhiteSpace(On) ? "请填写日期" : $"“{Short(On)}”不是日期，应如 {year}-03-31");
        }
        else if (Math.Abs(on.Value.Year - year) > 1)
        {
            problems.Add($"日期 {on:yyyy-MM-dd} 不在 {year} 年前后一年之内");
        }

        var kind = MoneyKinds.FromTerm(Kind) ?? MoneyKinds.FromId(Kind?.Trim());
        if (kind is null)
        {
            problems.Add(string.IsNullOrWhiteSpace(Kind) ? "请选择类型" : $"没有“{Short(Kind)}”这一类型，应为{string.Join("、", MoneyKinds.All.Select(each => each.Term()))}");
        }

        var source = Sources.FirstOrDefault(each => each.Term == Source?.Trim() || each.Id == Source?.Trim());
        if (source is null)
        {
            problems.Add(string.IsNullOrWhiteSpace(Source) ? "请选择资金来源" : $"没有“{Short(Source)}”这一资金来源，应如 {string.Join("、", Sources.Take(3).Select(each => each.Term))}");
        }

        var amount = WrittenValues.Amount(Amount, MoneyUnit.Yuan)?.Value?.Yuan;
        if (amount is null)
        {
            problems.Add(string.IsNullOrWhiteSpace(Amount) ? "请填写金额" : $"“{Short(Amount)}”不是金额，应如 1,280.50");
        }
        else if (amount is 0 or < -MoneyEntry.Most or > MoneyEntry.Most)
        {
            problems.Add(amount == 0 ? "金额不能为 0" : "金额太大");
        }
        else if (amount != Math.Round(amount.Value, 2))
        {
            problems.Add("金额最多到分");
        }
        else if (amount < 0 && kind == MoneyKind.Budget)
        {
            problems.Add("年初预算不能是负数");
        }

        var note = string.IsNullOrWhiteSpace(Note) ? null : Note.ReplaceLineEndings(" ").Trim();
        if (note?.Length > MoneyEntry.NoteLength)
        {
            problems.Add($"摘要最多 {MoneyEntry.NoteLength} 字");
        }
        else if (note?.Any(char.IsControl) == true)
        {
            problems.Add("摘要中有控制字符");
        }

        return problems.Count == 0 ? (new MoneyLine(on!.Value, kind!.Value, source!, amount!.Value, note), problems) : (null, problems);
    }

    private static string Short(string text) => text.Trim() is { Length: > 20 } longer ? longer[..20] + "…" : text.Trim();
}

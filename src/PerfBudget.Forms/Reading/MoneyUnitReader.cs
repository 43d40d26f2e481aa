using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads units and numbers of money cells.</summary>
internal static partial class MoneyUnitReader
{
    /// <summary>Takes the unit of money from a label or a line that names it: 项目资金(元), 金额单位：万元.</summary>
    public static void Take(SourceCell cell, Funding funding)
    {
        var unit = UnitInBracket().Match(cell.Key);
        if (unit.Success)
        {
            funding.Unit ??= MoneyUnits.FromTerm(unit.Groups[1].Value);
        }
    }

    /// <summary>A head without its unit of money: 当年预算数(元) is 当年预算数; 全年预算数(A) and 预算执行进度(%) stay.</summary>
    public static string Head(SourceCell cell) => OnlyUnit().Replace(cell.Text.TrimEnd('：', ':'), "");

    /// <summary>A line without its unit of money: 编报单位：…　金额单位：万元 without the latter.</summary>
    public static string WithoutUnit(string line) => UnitAtEnd().Replace(line, "").Trim();

    /// <summary>Reads the cell of a measure; amounts are in the unit that the form has named so far.</summary>
    public static Written<decimal>? Entry(SourceCell cell, FundingMeasure measure, Funding funding, CellClaims claims)
    {
        if (RawText.IsDash(cell.Text))
        {
            claims.Claim(cell, CellClaims.Heading);
            return null;
        }

        claims.Claim(cell, "money." + measure.Id);
        if (measure.Kind == FundingMeasureKind.Amount && UnitOfAmount().Match(cell.Key) is { Success: true } own)
        {
            funding.Unit ??= own.Value[0] == '万' ? MoneyUnit.TenThousandYuan : MoneyUnit.Yuan;
        }

        Written<decimal>? entry = measure.Kind == FundingMeasureKind.Amount
            ? WrittenValues.Amount(cell.Text, funding.Unit ?? MoneyUnit.Yuan) is { } amount ? new(amount.Text, amount.Value?.Yuan) : null
            : WrittenValues.Number(cell.Text);
        if (entry is { Value: null })
        {
            claims.Note(cell, $"“{measure.Term}”应为数字，按原文保留。");
        }

        return entry;
    }

    [GeneratedRegex(@"(?:[(（]|单位[:：])(?:人民币)?(万元|元)(?:[)）]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitInBracket();

    [GeneratedRegex(@"(?:金额|货币)?单位\s*[：:]\s*(?:人民币)?(?:万元|元)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAtEnd();

    [GeneratedRegex(@"(?<=\d)万?元$|(?<=\d)万$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitOfAmount();

    [GeneratedRegex(@"\s*[(（](?:单位[：:])?(?:万元|元)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyUnit();
}

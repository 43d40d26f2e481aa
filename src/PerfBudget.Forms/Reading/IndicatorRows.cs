using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Turns a row of the table into the indicators it names: none for a blank row, two where two horizons stand side by side.</summary>
internal static partial class IndicatorRows
{
    public static List<Indicator> Read(TableRow row, IReadOnlyList<TableColumn> columns, bool scoresGroups, CellClaims claims)
    {
        var sets = columns.Count(column => column.Id == "level3");
        var found = new List<Indicator>();
        for (var set = 0; set < Math.Max(1, sets); set++)
        {
            if (ReadSet(row, set, sets, scoresGroups, claims) is { } indicator)
            {
                TakePointsFromName(indicator);
                if (row.Cell("target.medium") is { } medium)
                {
                    found.Add(new Indicator { Level1 = indicator.Level1, Level2 = indicator.Level2, Name = indicator.Name, Target = TargetValue.Parse(medium.Text), Horizon = Horizon.Medium });
                }

                if (row.Cell("target.medium") is null || indicator.Target is not null)
                {
                    found.Add(indicator);
                }
            }
        }

        return found;
    }

    // 监测断面数（10分）: the points stand with the name where there is no column for them.
    private static void TakePointsFromName(Indicator indicator)
    {
        if (indicator.Weight is null && indicator.Name is { } name && PointsBehindName().Match(name) is { Success: true } points)
        {
            indicator.Name = name[..points.Index];
            indicator.Weight = WrittenValues.Number(points.Groups[1].Value);
        }
    }

    private static Indicator? ReadSet(TableRow row, int set, int sets, bool scoresGroups, CellClaims claims)
    {
        var cells = row.Cells.Where(cell => BelongsTo(cell.Key, set, sets) && !TableRow.IsLabel(cell.Key) && !(scoresGroups && cell.Key.Id == "score")).ToList();
        var says = false;
        var indicator = new Indicator { Level1 = row.Level1, Level2 = row.Level2, Horizon = sets > 1 ? set == 0 ? Horizon.Medium : Horizon.Annual : row.Horizon };
        foreach (var (column, cell) in cells.OrderBy(cell => cell.Key.Id switch { "operator" => -4, "target" => -3, "actual" => -2, "unit" => -1, _ => cell.Key.Position }))
        {
            var text = row.Text(column)!;
            if (RawText.IsDash(text) || Ellipsis(text))
            {
                claims.Claim(cell, CellClaims.Heading);
                continue;
            }

            says = Take(indicator, column, cell, text, claims) || says;
        }

        if (set > 0 && row.Cell("level2", set) is { } level2)
        {
            indicator.Level2 = level2.Text;
            claims.Claim(level2, "indicator.level2");
        }

        if (says && indicator.Name is null)
        {
            claims.Note(cells[0].Value, "这一行没有三级指标名称。");
        }

        return says ? indicator : null;
    }

    private static bool Take(Indicator indicator, TableColumn column, SourceCell cell, string text, CellClaims claims)
    {
        switch (column.Id)
        {
            case "target.medium":
                claims.Claim(cell, "indicator.target");
                return true;
            case "operator" when CellEvidence.SignOf(cell.Key) is { } sign:
                claims.Claim(cell, "indicator.target");
                indicator.Target =
                    TargetValue.Parse(CellEvidence.IsPlainSign(cell.Key) ? text + indicator.Target?.Text
                        : sign.Sign() + indicator.Target?.Text);
                return true;
            case "operator" when CellEvidence.IsQualitative(cell.Key):
                claims.Claim(cell, CellClaims.Heading);
                return false;
            case "likelihood" when Enum.GetValues<Likelihood>().Where(known => known.Term() == text).Select(known => (Likelihood?)known).FirstOrDefault() is { } likelihood:
                claims.Claim(cell, "indicator.likelihood");
                indicator.Likelihood = likelihood;
                return true;
            case "unit" when CellEvidence.SaysANumber(cell.Key):
                claims.Claim(cell, "indicator.other");
                indicator.Others.Add(new OtherField(column.Head, text));
                return true;
            case "unit":
                claims.Claim(cell, "indicator.target");
                indicator.Actual = indicator.Actual is { IsNumber: true, Unit: null } actual ? TargetValue.Parse(actual.Text + text) : indicator.Actual;
                indicator.Target = indicator.Target is { IsNumber: true, Unit: null } number ? TargetValue.Parse(number.Text + text)
                    : indicator.Target is null ? TargetValue.Parse(text) : indicator.Target;
                return indicator.Target is not null;
            case "target" when indicator.Target is { IsNumber: false, Operator: not null } sign:
                claims.Claim(cell, "indicator.target");
                indicator.Target = TargetValue.Parse(sign.Text + text);
                return true;
            case var id when IndicatorFields.Find(id) is { } field:
                claims.Claim(cell, "indicator." + id);
                if (field.Type == FieldType.Tick && CellEvidence.IsEmptyBox(cell.Key))
                {
                    return false;
                }

                if (field.Type == FieldType.Tick && !CellEvidence.IsTick(cell.Key))
                {
                    claims.Note(cell, $"“{field.Term}”一栏应为勾选，原文不是。");
                    return false;
                }

                field.Set(indicator, text);
                return true;
            default:
                claims.Claim(cell, "indicator.other");
                indicator.Others.Add(new OtherField(column.Head, text));
                return true;
        }
    }

    private static bool BelongsTo(TableColumn column, int set, int sets) =>
        sets <= 1 || column.Id is "unknown" ? set == 0 || sets <= 1 : column.Set == set;


    private static bool Ellipsis(string text) => text.All(c => c is '…' or '.' or '·');

    [GeneratedRegex(@"[(（](\d{1,3}(?:\.\d+)?)分[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex PointsBehindName();
}

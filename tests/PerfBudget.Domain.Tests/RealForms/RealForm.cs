using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.RealForms;

/// <summary>A published form, typed by hand, with what a careful reviewer flags in it. The documents stay outside the repository.</summary>
/// <param name="Name">The document and the number of the form in it.</param>
/// <param name="File">The form.</param>
/// <param name="Printed">The fields that it prints.</param>
/// <param name="Oddities">What the reviewer flags.</param>
public sealed record RealForm(string Name, FormContent File, IReadOnlySet<string> Printed, IReadOnlyList<Oddity> Oddities)
{
    /// <summary>Why the tests of real forms are skipped; null where the forms are at hand.</summary>
    public static string? Missing => Folder is null ? "The real forms (shared/forms/expected beside the repository) are not at hand." : null;

    /// <summary>All forms, by name.</summary>
    public static IReadOnlyList<RealForm> All => Forms.Value;

    private static readonly Lazy<IReadOnlyList<RealForm>> Forms = new(() => Folder is { } folder
        ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
        : []);

    /// <summary>What the checks see.</summary>
    public CheckContext Context => new(File) { Printed = Printed };

    private static string? Folder
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "shared", "forms", "expected");
                if (Directory.Exists(folder))
                {
                    return folder;
                }
            }

            return null;
        }
    }

    private static readonly Dictionary<string, Field> Heads = new(StringComparer.Ordinal)
    {
        ["项目名称"] = FieldCatalog.ProjectName, ["主管部门"] = FieldCatalog.ProjectDepartment, ["实施单位"] = FieldCatalog.ProjectUnit, ["预算单位"] = FieldCatalog.ProjectUnit,
        ["具体实施处(科室)"] = FieldCatalog.ProjectOffice, ["项目性质"] = FieldCatalog.ProjectNature, ["项目类别"] = FieldCatalog.ProjectCategory,
        ["是否为经常性项目"] = FieldCatalog.ProjectRecurrent, ["计划开始日期"] = FieldCatalog.ProjectStart, ["计划完成日期"] = FieldCatalog.ProjectEnd,
        ["项目起止时间"] = FieldCatalog.ProjectTerm, ["项目负责人"] = FieldCatalog.ProjectLeader, ["联系电话"] = FieldCatalog.ProjectTelephone,
        ["绩效自评评价年度"] = FieldCatalog.EvaluationYear, ["跟踪时段"] = FieldCatalog.TrackingPeriod, ["是否需要预算调整"] = FieldCatalog.TrackingNeedsAdjustment,
        ["负责人(审核人)"] = FieldCatalog.SignResponsible, ["负责人（审核人）"] = FieldCatalog.SignResponsible, ["填表人"] = FieldCatalog.SignPreparer, ["填报日期"] = FieldCatalog.SignDate,
        ["项目总目标"] = FieldCatalog.GoalsOverall, ["年度总体目标"] = FieldCatalog.GoalsAnnual, ["项目年度总目标"] = FieldCatalog.GoalsAnnual, ["预期目标"] = FieldCatalog.GoalsAnnual,
        ["实际完成情况"] = FieldCatalog.EvaluationGoalResult, ["项目提供的公共产品和服务的数量"] = FieldCatalog.GoalsOutputs, ["项目效果"] = FieldCatalog.GoalsEffects,
        ["需要说明的情况"] = FieldCatalog.TrackingExplanation, ["总分设置"] = FieldCatalog.EvaluationScaleNote, ["自评结论及结果分析"] = FieldCatalog.EvaluationConclusion,
        ["主要经验做法"] = FieldCatalog.EvaluationExperience, ["存在问题与整改措施"] = FieldCatalog.EvaluationProblems,
    };

    private static readonly Dictionary<string, FundingMeasure> Columns = new(StringComparer.Ordinal)
    {
        ["年初预算数"] = FundingMeasure.Initial, ["全年预算数"] = FundingMeasure.Budget, ["当年预算数"] = FundingMeasure.Budget, ["项目预算金额"] = FundingMeasure.Budget,
        ["全年执行数"] = FundingMeasure.Executed, ["预算执行数"] = FundingMeasure.Executed, ["实际执行金额"] = FundingMeasure.Executed, ["实际到位金额"] = FundingMeasure.Received,
        ["项目资金总额"] = FundingMeasure.Project, ["年度资金申请总额"] = FundingMeasure.Annual, ["执行率"] = FundingMeasure.Rate, ["预算执行进度(%)"] = FundingMeasure.Rate,
        ["分值"] = FundingMeasure.Weight, ["得分"] = FundingMeasure.Score,
    };

    // Rows of the documents that hold a level and a number (指标1) alone; the typed forms leave them out. The reader counts the same.
    private static readonly Dictionary<string, int> BlankRows = new(StringComparer.Ordinal)
    {
        ["shanxi-self-evaluation-2024-emergency-centre-1"] = 5, ["shanxi-self-evaluation-2024-emergency-centre-2"] = 2,
        ["shanxi-self-evaluation-2024-emergency-centre-3"] = 2, ["shanxi-self-evaluation-2024-emergency-centre-4"] = 2,
    };

    private static FundingSource Source(string? label) => label switch
    {
        null => FundingSource.Total,
        _ when label.Contains("中央、省", StringComparison.Ordinal) => FundingSource.CentralAndProvince,
        _ when label.Contains("市财政", StringComparison.Ordinal) => FundingSource.City,
        _ when label.Contains("县", StringComparison.Ordinal) => FundingSource.County,
        _ when label.Contains("总额", StringComparison.Ordinal) => FundingSource.Total,
        _ when label.Contains("财政", StringComparison.Ordinal) => FundingSource.Fiscal,
        _ when label.Contains("结转", StringComparison.Ordinal) => FundingSource.Carryover,
        _ => FundingSource.Other,
    };

    private static RealForm Read(string path)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        var root = json.RootElement;
        var file = new FormContent { Kind = FormKinds.FromId(root.GetProperty("kind").GetString())!.Value, Title = Text(root, "title"), Year = FiscalYear.TryOf(root.GetProperty("year").GetInt32()) };
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in new[] { "header", "goals", "notes" })
        {
            foreach (var property in root.GetProperty(block).EnumerateObject())
            {
                Heads[property.Name].Set(file, property.Value.GetString());
                printed.Add(Heads[property.Name].Path);
            }
        }

        var money = root.GetProperty("money");
        file.Funding.Unit = MoneyUnits.FromTerm(Text(money, "unit"));
        foreach (var row in money.GetProperty("rows").EnumerateArray())
        {
            var line = new FundingLine(Source(Text(row, "label")));
            foreach (var cell in row.GetProperty("values").EnumerateObject())
            {
                var measure = Columns[cell.Name];
                line.Entries[measure] = cell.Value.ValueKind == JsonValueKind.Null ? null
                    : new(cell.Value.GetRawText(), measure.Kind == FundingMeasureKind.Amount ? cell.Value.GetDecimal() * file.Funding.Unit!.Value.InYuan() : cell.Value.GetDecimal());
            }

            file.Funding.Lines.Add(line);
        }

        file.Indicators.AddRange(root.GetProperty("indicators").EnumerateArray().Select(row => new Indicator
        {
            Level1 = Text(row, "level1"), Level2 = Text(row, "level2"), Name = Text(row, "level3"),
            Target = TargetValue.Parse(Text(row, "target")), Expected = TargetValue.Parse(Text(row, "expected")), Actual = TargetValue.Parse(Text(row, "actual")),
            Weight = Number(row, "weight"), Score = Number(row, "score"),
            Deviation = Text(row, "deviation"), Reason = Text(row, "reason"), Measure = Text(row, "measure"),
        }));

        if (root.GetProperty("group_scores") is { ValueKind: JsonValueKind.Object } groups)
        {
            file.Evaluation.Groups.AddRange(groups.EnumerateObject().Select(group => new GroupScore(group.Name) { Weight = Weight(file, group.Name), Score = new(group.Value.GetRawText(), group.Value.GetDecimal()) }));
        }

        file.Evaluation.Total = Number(root, "total");
        file.Evaluation.Grade = Text(root, "grade");
        var name = Path.GetFileNameWithoutExtension(path);
        file.BlankRows = BlankRows.GetValueOrDefault(name);
        var oddities = root.GetProperty("oddities").EnumerateArray().Select((oddity, index) =>
            new Oddity(index, oddity.GetProperty("machine").GetBoolean(), Severities.FromId(Text(oddity, "severity"))!.Value)).ToArray();
        return new RealForm(name, file, printed, oddities);
    }

    // The heads print the points (产出指标(50分)), which the typed forms hold in the note on points only.
    private static Written<decimal>? Weight(FormContent file, string group)
    {
        var key = group == GroupScore.Execution ? "预算执行率" : group;
        var match = Regex.Match(file.Evaluation.ScaleNote ?? "", Regex.Escape(key) + @"(\d+)分", RegexOptions.CultureInvariant);
        return match.Success ? new(match.Groups[1].Value, decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : null;
    }

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Written<decimal>? Number(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? new(value.GetRawText(), value.GetDecimal()) : null;
}

/// <summary>Something that the reviewer flags.</summary>
/// <param name="Index">Its place in the reviewer's list.</param>
/// <param name="Machine">Whether a program can know it.</param>
/// <param name="Severity">How grave the reviewer holds it.</param>
public sealed record Oddity(int Index, bool Machine, Severity Severity);

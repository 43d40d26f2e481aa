using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Reading.Tests.Extraction;

/// <summary>Project files of invented units, filled with what a layout shows and nothing else.</summary>
public sealed class InventedFiles(Random random, string place)
{
    private static readonly string[] Names =
    [
        "农村饮水安全巩固提升", "城区道路清扫保洁服务", "中小学课后服务补助", "图书馆数字资源采购", "河道水质自动监测", "老旧小区加装电梯补贴",
        "基层卫生人员培训", "公共自行车系统运维", "非物质文化遗产传承", "残疾人就业帮扶", "应急物资储备更新", "政务云平台租用（二期）",
    ];

    private static readonly string[] Indicators =
    [
        "水质监测断面数量", "培训基层人员人数", "设备验收合格率", "补助资金发放及时性", "项目按期完成情况", "单位面积保洁成本", "群众用水安全保障水平",
        "学生综合素质提升情况", "公共服务覆盖面扩大情况", "长效管理机制健全情况", "服务对象投诉处理情况", "受益群众满意情况", "工程质量达标情况", "数据共享交换次数",
    ];

    private static readonly string[] Words = ["有所提升", "基本建立", "持续改善", "按计划完成", "逐步健全"];

    private static readonly string[] Sentences =
    [
        "完成全县十二个乡镇的设施改造，保障约3.2万人用水安全。", "采购设备45台（套），验收合格率达到100%。", "组织培训不少于8期，参训人员覆盖全部基层站所。",
        "建立长效管护机制，群众满意度保持在90%以上。", "推进公共服务均等化，持续提升服务水平。",
    ];

    public FormContent For(FormLayout layout)
    {
        var file = new FormContent { Kind = layout.Kind, Year = new FiscalYear(random.Next(2021, 2026)) };
        foreach (var path in layout.Words.Labels.Select(label => label.Value).Distinct().ToList())
        {
            Fill(file, path, layout);
        }

        file.Funding.Unit = layout.Unit;
        if (layout.Subtitle is null)
        {
            FieldCatalog.EvaluationYear.Set(file, file.Kind == FormKind.SelfEvaluation ? $"{file.Year}年" : null);
            FieldCatalog.TrackingPeriod.Set(file, file.Kind == FormKind.Tracking ? $"{file.Year}-01-01 {file.Year}-08-31" : null);
        }

        FieldCatalog.ProjectName.Set(file, Pick(Names) + "项目");
        foreach (var block in layout.Blocks)
        {
            Fill(file, layout, block);
        }

        return file;
    }

    private void Fill(FormContent file, string path, FormLayout layout)
    {
        if (MoneyPath.Parse(path) is { } money)
        {
            file.Funding.Set(money.Source, money.Measure, Number(money.Measure, layout.Unit));
            return;
        }

        if (FieldCatalog.Find(path) is { } field)
        {
            field.Set(file, field.Type switch
            {
                FieldType.LongText => Pick(Sentences) + (random.Next(2) == 0 ? Pick(Sentences) : ""),
                FieldType.Date => $"{file.Year}-0{random.Next(1, 10)}-1{random.Next(0, 10)}",
                FieldType.Period => $"{file.Year}-01-01 {file.Year}-12-31",
                FieldType.YesNo => random.Next(2) == 0 ? "是" : "否",
                FieldType.Year => $"{file.Year}年",
                FieldType.Points => "100",
                _ => path.EndsWith("elephone", StringComparison.Ordinal) ? "13800000000"
                    : path.EndsWith("unit", StringComparison.Ordinal) || path.EndsWith("department", StringComparison.Ordinal) ? place + "青禾县" + Pick(["水利局", "教育局", "城市管理局", "公共文化中心"])
                    : path.StartsWith("sign.", StringComparison.Ordinal) || path.EndsWith("leader", StringComparison.Ordinal) ? Pick(["林某某", "何某", "沈某某"])
                    : path.EndsWith("nature", StringComparison.Ordinal) ? "一次性项目" : path.EndsWith("category", StringComparison.Ordinal) ? "特定目标类" : path.EndsWith("attribute", StringComparison.Ordinal) ? "延续" : "规划科",
            });
        }
    }

    private void Fill(FormContent file, FormLayout layout, Block block)
    {
        switch (block)
        {
            case MoneyBlock money:
                FillMoney(file, layout, money);
                break;
            case IndicatorsBlock indicators:
                FillIndicators(file, layout, indicators);
                break;
            case PeopleBlock people:
                file.People.AddRange(people.Roles.Select(role => new Person(role, Pick(["林某某", "何某", "沈某某"]), Pick(["科长", "副主任"]), place + "青禾县水利局")));
                break;
        }
    }

    private void FillMoney(FormContent file, FormLayout layout, MoneyBlock block)
    {
        file.Funding.Lines.Clear();
        foreach (var row in block.Rows)
        {
            var line = new FundingLine(row.Source);
            file.Funding.Lines.Add(line);
            foreach (var column in block.Columns)
            {
                line.Entries[column.Measure] = column.Measure.Kind == FundingMeasureKind.Points && !row.Scored ? null : Number(column.Measure, layout.Unit);
            }
        }
    }

    private void FillIndicators(FormContent file, FormLayout layout, IndicatorsBlock block)
    {
        var fields = block.Columns.Select(column => column.Field).OfType<string>().Distinct().ToList();
        var names = Indicators.OrderBy(_ => random.Next()).ToList();
        var horizons = block.HasTwoHorizons ? new[] { Horizon.Medium, Horizon.Annual } : [Horizon.Annual];
        foreach (var level1 in layout.Taxonomy.Levels.Where(level => level.Name != "成本指标" && (block.Always.Count == 0 || block.Always.Any(always => always.Key == level.Name))))
        {
            var level2 = level1.Level2[random.Next(level1.Level2.Count)];
            foreach (var horizon in horizons)
            {
                for (var n = random.Next(1, 3); n > 0 && names.Count > 0; n--)
                {
                    file.Indicators.Add(One(fields, level1, level2, names[0], horizon));
                    names.RemoveAt(0);
                }
            }

            if (block.Columns.Any(column => column.IsGroupScore))
            {
                file.Evaluation.Groups.Add(new GroupScore(level1.Name) { Weight = WrittenValues.Number("30"), Score = WrittenValues.Number("28.5") });
            }
        }

        if (block.Columns.Any(column => column.IsGroupScore))
        {
            file.Evaluation.Groups.Insert(0, new GroupScore(GroupScore.Execution) { Weight = WrittenValues.Number("10"), Score = WrittenValues.Number("9") });
        }
    }

    private Indicator One(List<string> fields, Level1Name level1, LevelName level2, string name, Horizon horizon)
    {
        var indicator = new Indicator { Level1 = level1.Name, Level2 = fields.Contains("level2") ? level2.Name : null, Name = name, Horizon = horizon };
        foreach (var field in fields.Except(["level1", "level2", "level3"]).Select(path => IndicatorFields.Find(path)!))
        {
            field.Set(indicator, Value(field));
        }

        return indicator;
    }

    private string? Value(IndicatorField field) => field.Type switch
    {
        FieldType.Target => Pick(["≥95%", "≤12小时", "=10次", "≥3200人次", "=100%", "45.5万元", Pick(Words)]),
        FieldType.Points => random.Next(5, 20).ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldType.Tick => field.Path.StartsWith("likelihood.", StringComparison.Ordinal) ? "√" : random.Next(3) == 0 ? "√" : null,
        _ when field.Path == "reasonAndMeasure" => Pick([null, "偏差原因：部分设备到货较晚，安装推迟。\n改进措施：提前签订合同，加强进度管理。", "因天气原因工期顺延。"]),
        _ when field.Path == "deviation" => Pick([null, "5", "0"]),
        _ => Pick([null, "设备到货较晚，影响了整体进度。", "加强统筹，按月调度项目进展。"]),
    };

    private Written<decimal>? Number(FundingMeasure measure, MoneyUnit unit) => measure.Kind switch
    {
        FundingMeasureKind.Amount => random.Next(4) == 0 ? null : Amount(unit),
        FundingMeasureKind.Rate => new Written<decimal>("98.5%", 98.5m),
        _ => new Written<decimal>("10", 10m),
    };

    private Written<decimal> Amount(MoneyUnit unit)
    {
        var number = random.Next(0, 2_000_000) / (unit == MoneyUnit.Yuan ? 1m : 10_000m);
        return new Written<decimal>(number.ToString(System.Globalization.CultureInfo.InvariantCulture), number * unit.InYuan());
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}

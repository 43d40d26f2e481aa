using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Named project files of an invented unit: small, full, and awkward in every way that has been seen.</summary>
public static class ProjectFiles
{
    /// <summary>All samples by name.</summary>
    public static IReadOnlyDictionary<string, Func<FormKind, FormContent>> All { get; } = new Dictionary<string, Func<FormKind, FormContent>>
    {
        ["blank"] = kind => new FormContent { Kind = kind },
        ["small"] = Small,
        ["full"] = Full,
        ["long-cell"] = LongCell,
        ["sixty"] = kind => Many(kind, 60),
        ["longer-than-a-page"] = LongerThanAPage,
    };

    /// <summary>A name, a unit, one amount, one indicator.</summary>
    public static FormContent Small(FormKind kind)
    {
        var file = new FormContent { Kind = kind, Year = new FiscalYear(2024) };
        file.Project.Name = CodedName.Parse("院内感染监测费");
        file.Project.Unit = CodedName.Parse("示例县人民医院");
        Amount(file, FundingMeasure.Annual, FundingSource.Total, 50_000m);
        Amount(file, FundingMeasure.Budget, FundingSource.Total, 50_000m);
        file.Indicators.Add(Row(1, "产出指标", "数量指标", "监测次数", "≥12次", "12次", 50, 50));
        return file;
    }

    /// <summary>A form as a careful unit fills it in.</summary>
    public static FormContent Full(FormKind kind)
    {
        var file = new FormContent { Kind = kind, Year = new FiscalYear(2024) };
        foreach (var (path, text) in FullFields)
        {
            FieldCatalog.Find(path)!.Set(file, text);
        }

        foreach (var (source, share) in new[] { (FundingSource.Total, 1m), (FundingSource.Fiscal, 0.8m), (FundingSource.GeneralBudget, 0.8m), (FundingSource.City, 0.8m), (FundingSource.Carryover, 0.15m), (FundingSource.Other, 0.05m) })
        {
            Amount(file, FundingMeasure.Project, source, 3_200_000m * share);
            Amount(file, FundingMeasure.Annual, source, 1_280_000m * share);
            Amount(file, FundingMeasure.Initial, source, 1_300_000m * share);
            Amount(file, FundingMeasure.Budget, source, 1_280_000m * share);
            Amount(file, FundingMeasure.Received, source, 1_250_000m * share);
            Amount(file, FundingMeasure.Executed, source, 1_216_000m * share);
            Amount(file, FundingMeasure.Forecast, source, 1_280_000m * share);
            file.Funding.Set(source, FundingMeasure.Rate, new Written<decimal>("95%", 95m));
        }

        file.Funding.Set(FundingSource.Total, FundingMeasure.Weight, new Written<decimal>("10", 10m));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Score, new Written<decimal>("9.5", 9.5m));
        FullIndicators(file);
        foreach (var (group, weight, score) in new[] { (GroupScore.Execution, 10, 10), ("产出指标", 50, 48), ("效益指标", 30, 29), ("满意度指标", 10, 9) })
        {
            file.Evaluation.Groups.Add(new GroupScore(group) { Weight = Points(weight), Score = Points(score) });
        }

        file.People.Add(new Person("组长", "张三", "副院长", "示例县人民医院"));
        file.People.Add(new Person("成员", "李四", "信息科科长", "示例县人民医院"));
        file.People.Add(new Person("成员", "王五", "财务科科长", "示例县人民医院"));
        return file;
    }

    /// <summary>Cells of about 400 characters, with long Latin words, signs of other fonts and a character no font has.</summary>
    public static FormContent LongCell(FormKind kind)
    {
        var file = Full(kind);
        var text = string.Concat(Enumerable.Repeat("（一）完成发热门诊改造，购置设备12台/套，合格率≥98.5%；按照《示例县项目支出管理办法》执行，确保2024年12月31日前完成验收。", 6));
        file.Goals.Annual = text[..400];
        file.Indicators[0].Reason = text[..400];
        file.Indicators[0].Measure = "☑按期验收；√整改到位；①复查②销号；型号AB-2024/CT-128000-SUPERCALIFRAGILISTIC-EXPIALIDOCIOUS。";
        file.Indicators[1].Name = "生僻字𠮷与\uE000的显示";
        file.Indicators[2].Target = TargetValue.Parse("按照年度计划、采购合同和验收方案分三批完成，每批不少于4台");
        return file;
    }

    /// <summary>So many indicators, twelve to a level-2 name.</summary>
    public static FormContent Many(FormKind kind, int count)
    {
        var file = Full(kind);
        file.Indicators.Clear();
        var levels = new[] { ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标") };
        for (var i = 0; i < count; i++)
        {
            var (level1, level2) = levels[i * levels.Length / count];
            file.Indicators.Add(Row(i + 1, level1, level2, $"第{i + 1}项任务完成情况", "≥95%", "96.5%", 1, 1));
        }

        return file;
    }

    /// <summary>An indicator whose reason alone is longer than a page.</summary>
    public static FormContent LongerThanAPage(FormKind kind)
    {
        var file = Full(kind);
        var text = string.Concat(Enumerable.Range(1, 60).Select(i => $"{i}.受设备供货周期影响，第{i}批设备到货时间推迟约{i}天，经与供应商协商，已于当月完成补充协议签订。"));
        file.Indicators[3].Reason = text;
        file.Indicators[3].Name = text[..900];
        return file;
    }

    private static readonly (string Path, string Text)[] FullFields =
    [
        ("project.name", "发热门诊信息化改造及设备更新项目"), ("project.department", "示例县卫生健康局"), ("project.unit", "示例县人民医院"),
        ("project.office", "信息科"), ("project.nature", "经常性专项业务费"), ("project.category", "特定目标类"), ("project.attribute", "延续"),
        ("project.recurrent", "否"), ("project.start", "2024-01-01"), ("project.end", "2026-12-31"), ("project.term", "2024-01-01 2026-12-31"),
        ("project.leader", "张三"), ("project.telephone", "13800000000"),
        ("goals.overall", "三年内完成全院信息系统改造，建成覆盖门诊、住院、急诊的一体化平台，群众就医等候时间明显缩短。"),
        ("goals.annual", "完成发热门诊信息化改造，更新检验设备12台，检验报告出具时间缩短至2小时以内；保障系统全年稳定运行，患者满意度不低于90%。"),
        ("goals.outputs", "改造发热门诊1处，更新检验设备12台，培训医务人员240人次。"),
        ("goals.effects", "检验报告出具时间缩短，群众就医体验改善。"),
        ("tracking.period", "2024-01-01 2024-07-31"), ("tracking.needsAdjustment", "否"), ("tracking.explanation", "设备到货时间略有推迟，不影响年度目标。"),
        ("evaluation.year", "2024年"), ("evaluation.goalResult", "已完成发热门诊信息化改造，更新检验设备11台，检验报告平均出具时间1.8小时，患者满意度92.3%。"),
        ("evaluation.totalWeight", "100"), ("evaluation.total", "96"), ("evaluation.grade", "优"),
        ("evaluation.scaleNote", "总分设置为100分；等级划分为优、良、中、差四档。"),
        ("evaluation.conclusion", "本项目自评96分，等级为优。"), ("evaluation.experience", "专人负责，按月调度。"), ("evaluation.problems", "无"),
        ("sign.responsible", "张三"), ("sign.preparer", "李四"), ("sign.date", "2025-01-15"),
    ];

    private static void FullIndicators(FormContent file)
    {
        file.Indicators.AddRange(
        [
            Row(1, "产出指标", "数量指标", "更新检验设备数量", "≥12台", "11台", 15, 13, "一台设备到货推迟。", "督促供应商于次年1月底前交付。"),
            Row(2, "产出指标", "数量指标", "培训医务人员", "≥240人次", "256人次", 10, 10),
            Row(3, "产出指标", "质量指标", "设备验收合格率", "=100%", "100%", 15, 15),
            Row(4, "产出指标", "时效指标", "改造完成时间", "≤10月", "9月", 10, 10),
            Row(5, "效益指标", "经济效益指标", "单次检验成本", "≤38.5元", "37.2元", 10, 10),
            Row(6, "效益指标", "社会效益指标", "检验报告平均出具时间", "≤2小时", "1.8小时", 10, 10),
            Row(7, "效益指标", "可持续影响指标", "长效运维机制", "建立健全", "基本建立", 10, 9, "制度尚未印发。"),
            Row(8, "满意度指标", "服务对象满意度指标", "患者满意度", "≥90%", "92.3%", 10, 10),
        ]);
        if (file.Kind == FormKind.Declaration)
        {
            file.Indicators.AddRange(new[]
            {
                Row(9, "产出指标", "数量指标", "更新检验设备总数", "≥36台", null, null, null),
                Row(10, "效益指标", "社会效益指标", "检验报告平均出具时间", "≤1.5小时", null, null, null),
            }.Select(row =>
            {
                row.Horizon = Horizon.Medium;
                return row;
            }));
        }
    }

    private static Indicator Row(
        int number, string level1, string level2, string name, string target, string? actual, int? weight, int? score, string? reason = null, string? measure = null) => new()
    {
        Id = new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        Level1 = level1,
        Level2 = level2,
        Name = name,
        Target = TargetValue.Parse(target),
        Expected = TargetValue.Parse(target),
        Actual = TargetValue.Parse(actual),
        Forecast = TargetValue.Parse(target),
        Weight = weight is { } points ? Points(points) : null,
        Score = score is { } given ? Points(given) : null,
        Deviation = reason is null ? "0" : "有偏差",
        Causes = reason is null ? [] : [DeviationCause.Funds, DeviationCause.Equipment],
        Likelihood = reason is null ? Likelihood.Certain : Likelihood.Possible,
        Reason = reason,
        Measure = measure,
    };

    private static Written<decimal> Points(int points) => new(points.ToString(System.Globalization.CultureInfo.InvariantCulture), points);

    private static void Amount(FormContent file, FundingMeasure measure, FundingSource source, decimal yuan) =>
        file.Funding.Set(source, measure, new Written<decimal>(yuan.ToString(System.Globalization.CultureInfo.InvariantCulture), yuan));
}

using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Checks;

/// <summary>An invented form that no check has a word about, and ways to spoil it.</summary>
public sealed class Form
{
    private readonly HashSet<string> _printed = new(FieldCatalog.All.Select(field => field.Path), StringComparer.Ordinal);
    private Form? _approved, _tracked, _lastYear;
    private CheckSettings? _settings;
    private ScoringScheme? _scheme;
    private string[] _beside = [];

    private Form(FormKind kind) => File.Kind = kind;

    /// <summary>The form as it stands.</summary>
    public FormContent File { get; } = new();

    /// <summary>What the checks see.</summary>
    public CheckContext Context => new(File, _settings)
    {
        Printed = _printed, Approved = _approved?.File, Tracked = _tracked?.File, LastYear = _lastYear?.File, Scheme = _scheme ?? ScoringScheme.Default, Beside = _beside,
    };

    /// <summary>A library asks for a million to renew its machines.</summary>
    public static Form Declaration()
    {
        var form = new Form(FormKind.Declaration).Head();
        form.File.Funding.Unit = MoneyUnit.Yuan;
        foreach (var measure in new[] { FundingMeasure.Project, FundingMeasure.Annual })
        {
            form.Money(FundingSource.Total, measure, 1_000_000).Money(FundingSource.Fiscal, measure, 1_000_000).Money(FundingSource.Other, measure, 0);
        }

        return form.Set("project.nature", "一次性项目").Set("project.start", "2024-01-01").Set("project.end", "2024-12-31")
            .Set("goals.overall", "更新设备20台，培训馆员60人次，读者满意度达到90%。").Indicators();
    }

    /// <summary>The same in August.</summary>
    public static Form Midyear()
    {
        var form = new Form(FormKind.Tracking).Head();
        form.File.Funding.Unit = MoneyUnit.Yuan;
        form.Money(FundingSource.Total, FundingMeasure.Budget, 1_000_000).Money(FundingSource.Total, FundingMeasure.Executed, 650_000).Money(FundingSource.Total, FundingMeasure.Rate, 65);
        form.Set("tracking.period", "2024-01-01 2024-08-31").Set("project.recurrent", "否").Set("tracking.needsAdjustment", "否").Set("sign.date", "2024-09-05").Indicators();
        form.Row("设备购置总成本", expected: "≤70万元", actual: "65万元").Row("更新设备数量", expected: "≥12台", actual: "13台").Row("培训馆员人次", expected: "≥40人次", actual: "44人次")
            .Row("设备验收合格率", expected: "≥98%", actual: "100%").Row("设备安装完成时间", expected: "按计划推进至8月", actual: "已安装13台")
            .Row("到馆读者增长率", expected: "≥3%", actual: "3.5%").Row("读者满意度", expected: "≥90%", actual: "91%");
        form.File.Indicators.ForEach(row => row.Deviation = "0");
        return form;
    }

    /// <summary>The same in January, scored by indicator.</summary>
    public static Form SelfEvaluation()
    {
        var form = new Form(FormKind.SelfEvaluation).Head();
        form.File.Funding.Unit = MoneyUnit.TenThousandYuan;
        foreach (var (measure, amount) in new[] { (FundingMeasure.Initial, 100m), (FundingMeasure.Budget, 100m), (FundingMeasure.Executed, 95m) })
        {
            form.Money(FundingSource.Total, measure, amount).Money(FundingSource.Fiscal, measure, amount).Money(FundingSource.Carryover, measure, 0).Money(FundingSource.Other, measure, 0);
        }

        form.Money(FundingSource.Total, FundingMeasure.Rate, 95).Money(FundingSource.Fiscal, FundingMeasure.Rate, 95).Money(FundingSource.Total, FundingMeasure.Weight, 10).Money(FundingSource.Total, FundingMeasure.Score, 9.5m);
        form.Set("evaluation.goalResult", "已更新设备20台并投入使用，全年组织培训63人次，调查读者300人。").Set("evaluation.problems", "设备到货偏晚，下一年提前采购。").Set("sign.date", "2025-01-15").Indicators();
        foreach (var (name, actual, weight) in new[]
                 { ("设备购置总成本", "95万元", "20"), ("更新设备数量", "20台", "10"), ("培训馆员人次", "63人次", "10"), ("设备验收合格率", "100%", "10"), ("设备安装完成时间", "2024年9月25日", "10"), ("到馆读者增长率", "6%", "20"), ("读者满意度", "92%", "10") })
        {
            form.Row(name, actual: actual, weight: weight, score: weight);
        }

        return form.Set("evaluation.total", "99.5").Set("evaluation.grade", "优");
    }

    /// <summary>The same scored by groups, with three amounts.</summary>
    public static Form ByGroups()
    {
        var form = new Form(FormKind.SelfEvaluation).Head();
        form.File.Funding.Unit = MoneyUnit.TenThousandYuan;
        foreach (var measure in new[] { FundingMeasure.Budget, FundingMeasure.Received, FundingMeasure.Executed })
        {
            form.Money(FundingSource.Total, measure, 100).Money(FundingSource.City, measure, 60).Money(FundingSource.County, measure, 40);
        }

        form.Indicators();
        form.File.Indicators.RemoveAll(row => row.Level1 == "成本指标");
        foreach (var (name, actual) in new[] { ("更新设备数量", "20台"), ("培训馆员人次", "63人次"), ("设备验收合格率", "100%"), ("设备安装完成时间", "2024年9月25日"), ("到馆读者增长率", "6%"), ("读者满意度", "92%") })
        {
            form.Row(name, actual: actual);
        }

        return form.Group(GroupScore.Execution, "10", "10").Group("产出指标", "50", "50").Group("效益指标", "30", "30").Group("满意度指标", "10", "10")
            .Set("evaluation.total", "100").Set("evaluation.grade", "优").Set("evaluation.conclusion", "本项目自评100分，等级优，更新设备20台。").Set("evaluation.problems", "无").Set("sign.date", "2025-01-15");
    }

    /// <summary>Writes a field.</summary>
    public Form Set(string path, string? text)
    {
        FieldCatalog.Find(path)!.Set(File, text);
        return this;
    }

    /// <summary>Writes a cell of the money block, in the form's unit.</summary>
    public Form Money(FundingSource source, FundingMeasure measure, decimal? number, string? text = null)
    {
        var value = measure.Kind == FundingMeasureKind.Amount ? number * File.Funding.Unit?.InYuan() : number;
        File.Funding.Set(source, measure, number is null && text is null ? null : new Written<decimal>(text ?? number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), value));
        return this;
    }

    /// <summary>Writes all amounts of a column: the total and 财政拨款.</summary>
    public Form Amounts(FundingMeasure measure, decimal number) => Money(FundingSource.Total, measure, number).Money(FundingSource.Fiscal, measure, number);

    /// <summary>Changes the row of a name.</summary>
    public Form Row(string name, string? target = null, string? expected = null, string? actual = null, string? weight = null, string? score = null, string? reason = null, string? measure = null,
        string? rename = null, string? level1 = null, string? level2 = null, string? deviation = null, Action<Indicator>? then = null)
    {
        var row = File.Indicators.First(row => row.Name == name);
        row.Target = target is null ? row.Target : TargetValue.Parse(target);
        row.Expected = expected is null ? row.Expected : TargetValue.Parse(expected);
        row.Actual = actual is null ? row.Actual : TargetValue.Parse(actual);
        row.Weight = weight is null ? row.Weight : WrittenValues.Number(weight);
        row.Score = score is null ? row.Score : WrittenValues.Number(score);
        row.Reason = reason ?? row.Reason;
        row.Measure = measure ?? row.Measure;
        row.Deviation = deviation ?? row.Deviation;
        row.Name = rename ?? row.Name;
        row.Level1 = level1 ?? row.Level1;
        row.Level2 = level2 ?? row.Level2;
        then?.Invoke(row);
        return this;
    }

    /// <summary>Changes every row.</summary>
    public Form Rows(Action<Indicator> change)
    {
        File.Indicators.ForEach(change);
        return this;
    }

    /// <summary>Adds a row.</summary>
    public Form Add(string? level1, string? level2, string? name, string? target, string? actual = null, string? weight = null, string? score = null)
    {
        File.Indicators.Add(new Indicator { Level1 = level1, Level2 = level2, Name = name, Target = TargetValue.Parse(target), Actual = TargetValue.Parse(actual), Weight = WrittenValues.Number(weight), Score = WrittenValues.Number(score) });
        return this;
    }

    /// <summary>Takes a row out.</summary>
    public Form Without(string name)
    {
        File.Indicators.RemoveAll(row => row.Name == name);
        return this;
    }

    /// <summary>Takes a group out.</summary>
    public Form WithoutGroup(string level1)
    {
        File.Indicators.RemoveAll(row => row.Level1 == level1);
        return this;
    }

    /// <summary>Writes the points of a group.</summary>
    public Form Group(string group, string? weight, string? score)
    {
        File.Evaluation.Groups.RemoveAll(each => each.Group == group);
        File.Evaluation.Groups.Add(new GroupScore(group) { Weight = WrittenValues.Number(weight), Score = WrittenValues.Number(score) });
        return this;
    }

    /// <summary>Any other change.</summary>
    public Form With(Action<FormContent> change)
    {
        change(File);
        return this;
    }

    /// <summary>A field that the form does not print.</summary>
    public Form NotPrinted(string path)
    {
        _printed.Remove(path);
        return this;
    }

    /// <summary>A field that the form prints, beside those of the catalogue.</summary>
    public Form Printing(string path)
    {
        _printed.Add(path);
        return this;
    }

    /// <summary>Columns of indicators that are filed beside the form.</summary>
    public Form Beside(params string[] columns)
    {
        _beside = columns;
        return this;
    }

    /// <summary>The approved declaration.</summary>
    public Form Approved(Form approved)
    {
        _approved = approved;
        return this;
    }

    /// <summary>The tracking before.</summary>
    public Form Tracked(Form tracked)
    {
        _tracked = tracked;
        return this;
    }

    /// <summary>Last year's form.</summary>
    public Form LastYear(Form before)
    {
        _lastYear = before;
        return this;
    }

    /// <summary>The place's settings.</summary>
    public Form Settings(CheckSettings settings)
    {
        _settings = settings;
        return this;
    }

    /// <summary>The place's scheme.</summary>
    public Form Scheme(ScoringScheme scheme)
    {
        _scheme = scheme;
        return this;
    }

    private Form Head()
    {
        File.Year = new FiscalYear(2024);
        return Set("project.recurrent", "否").Set("tracking.needsAdjustment", "否").Set("project.name", "图书馆设备更新").Set("project.department", "某市文化局").Set("project.unit", "某市图书馆").Set("project.office", "采编部").Set("sign.responsible", "甲").Set("sign.preparer", "乙")
            .Set("sign.date", "2023-11-01").Set("goals.annual", "更新设备20台，培训馆员60人次，读者满意度达到90%。").Set("goals.outputs", "更新设备20台。").Set("project.start", "2024-01-01").Set("project.end", "2024-12-31")
            .Set("project.term", "2024-01-01 2024-12-31");
    }

    private Form Indicators() => Add("成本指标", "经济成本指标", "设备购置总成本", "≤100万元").Add("产出指标", "数量指标", "更新设备数量", "≥20台").Add("产出指标", "数量指标", "培训馆员人次", "≥60人次")
        .Add("产出指标", "质量指标", "设备验收合格率", "≥98%").Add("产出指标", "时效指标", "设备安装完成时间", "2024年10月底前").Add("效益指标", "社会效益指标", "到馆读者增长率", "≥5%")
        .Add("满意度指标", "服务对象满意度指标", "读者满意度", "≥90%");
}

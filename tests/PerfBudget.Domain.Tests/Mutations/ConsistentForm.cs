using System.Globalization;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Mutations;

/// <summary>A form in which everything agrees, made from a seed. It knows the official forms, and nothing of the checks.</summary>
public sealed class ConsistentForm
{
    private readonly Random _random;
    private readonly Theme _theme;
    private readonly int _year;
    private readonly decimal _budget;
    private readonly List<Line> _lines;

    private ConsistentForm(Style style, int seed)
    {
        (Style, Seed, _random) = (style, seed, new Random(seed * 31 + (int)style));
        _theme = Theme.All[seed % Theme.All.Count];
        _year = 2022 + _random.Next(4);
        _budget = _random.Next(20, 900) * 1_000m + _random.Next(0, 10) * 100m;
        _lines = _theme.Lines(_random, _budget, _year);
        File = Make(style);
        Approved = style is Style.DeclarationInYuan or Style.DeclarationInTenThousands ? null : ApprovedFor(File);
    }

    /// <summary>The kind of form.</summary>
    public Style Style { get; }

    /// <summary>What it was made from.</summary>
    public int Seed { get; }

    /// <summary>The form.</summary>
    public FormContent File { get; }

    /// <summary>The declaration that was approved; null for declarations.</summary>
    public FormContent? Approved { get; }

    /// <summary>The chance of this form.</summary>
    public Random Random => _random;

    /// <summary>What the checks see.</summary>
    public CheckContext Context => new(File) { Approved = Approved, Printed = FieldCatalog.All.Select(each => each.Path).ToHashSet() };

    /// <summary>The form of a style and a seed: the same each time.</summary>
    public static ConsistentForm Of(Style style, int seed) => new(style, seed);

    private FormContent Make(Style style)
    {
        var file = new FormContent { Year = new FiscalYear(_year) };
        Set(file, "project.name", _theme.Project);
        Set(file, "project.department", "某区" + _theme.Department);
        Set(file, "project.unit", "某区" + _theme.Unit);
        Set(file, "project.office", "业务科");
        Set(file, "project.start", $"{_year}-01-01");
        Set(file, "project.end", $"{_year}-12-31");
        Set(file, "project.term", $"{_year}.1.1-{_year}.12.31");
        Set(file, "project.nature", "一次性项目");
        Set(file, "project.recurrent", "否");
        Set(file, "tracking.needsAdjustment", "否");
        Set(file, "goals.annual", Goal());
        Set(file, "goals.outputs", $"安排资金{Text(_budget / 10_000)}万元，{Goal()}");
        Set(file, "sign.responsible", "甲");
        Set(file, "sign.preparer", "乙");
        switch (style)
        {
            case Style.DeclarationInYuan: Declare(file, MoneyUnit.Yuan); break;
            case Style.DeclarationInTenThousands: Declare(file, MoneyUnit.TenThousandYuan); break;
            case Style.TrackingWithDeviations: Track(file, MoneyUnit.Yuan); break;
            case Style.TrackingWithTicks: Track(file, MoneyUnit.TenThousandYuan); break;
            case Style.EvaluationByIndicator: Evaluate(file); break;
            default: EvaluateByGroup(file); break;
        }

        return file;
    }

    private string Goal() => $"{_year}年{_theme.Verb}，{string.Join("，", _lines.Where(line => line.Level2 == "数量指标").Select(line => line.Name + line.Number + line.Unit))}。";

    private void Declare(FormContent file, MoneyUnit unit)
    {
        file.Kind = FormKind.Declaration;
        file.Funding.Unit = unit;
        var carried = Math.Round(_budget * _random.Next(0, 3) / 10, 0);
        foreach (var measure in new[] { FundingMeasure.Project, FundingMeasure.Annual })
        {
            Column(file, measure, _budget, carried);
        }

        Set(file, "goals.overall", Goal());
        Set(file, "sign.date", $"{_year - 1}-10-{_random.Next(10, 28)}");
        AddRows(file, weighted: unit == MoneyUnit.TenThousandYuan);
    }

    private void Track(FormContent file, MoneyUnit unit)
    {
        file.Kind = FormKind.Tracking;
        file.Funding.Unit = unit;
        var month = _random.Next(6, 10);
        var spent = Math.Round(_budget * month / 12 * _random.Next(88, 112) / 100, 0);
        Put(file, FundingSource.Total, FundingMeasure.Budget, _budget);
        Put(file, FundingSource.Total, FundingMeasure.Executed, spent);
        file.Funding.Set(FundingSource.Total, FundingMeasure.Rate, Number(Math.Round(spent / _budget * 100, 2)));
        Set(file, "tracking.period", $"{_year}-01-01 {_year}-{month:00}-{DateTime.DaysInMonth(_year, month)}");
        Set(file, "tracking.explanation", "项目按计划推进，无重大偏差。");
        Set(file, "sign.date", $"{_year}-{month + 1:00}-{_random.Next(5, 25):00}");
        AddRows(file, weighted: false);
        var ticks = unit == MoneyUnit.TenThousandYuan;
        if (ticks)
        {
            Put(file, FundingSource.Total, FundingMeasure.Forecast, Math.Round(_budget * _random.Next(97, 100) / 100, 0));
        }

        foreach (var (row, line) in file.Indicators.Zip(_lines))
        {
            var due = line.Countable ? Math.Max(1, Math.Floor(line.Number * month / 12)) : line.Number;
            var done = line.Countable ? Math.Max(due, Math.Floor(line.Number * month / 12 * 1.05m)) : line.Reached;
            if (line.Words is not null)
            {
                (row.Expected, row.Actual) = (TargetValue.Parse($"{month}月底前完成招标"), TargetValue.Parse("已签订合同"));
            }
            else
            {
                row.Expected = ticks ? null : TargetValue.Parse(line.Sign + Text(due) + line.Unit);
                row.Actual = TargetValue.Parse(Text(done) + line.Unit);
                row.Forecast = ticks ? TargetValue.Parse(Text(line.Reached) + line.Unit) : null;
            }

            row.Expected = ticks ? null : row.Expected;
            row.Deviation = ticks ? null : line.Words is null ? Text(done - due) : "0";
            row.Likelihood = ticks ? Likelihood.Certain : null;
        }
    }

    private void Evaluate(FormContent file)
    {
        file.Kind = FormKind.SelfEvaluation;
        file.Funding.Unit = MoneyUnit.TenThousandYuan;
        var carried = Math.Round(_budget * _random.Next(0, 3) / 10, 0);
        var spent = Math.Round(_budget * _random.Next(92, 101) / 100, 0);
        Column(file, FundingMeasure.Initial, _budget, carried);
        Column(file, FundingMeasure.Budget, _budget, carried);
        Column(file, FundingMeasure.Executed, spent, Math.Min(carried, spent));
        var rate = Math.Round(spent / _budget * 100, 2);
        file.Funding.Set(FundingSource.Total, FundingMeasure.Rate, Number(rate));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Weight, Number(10));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Score, Number(Math.Round(spent / _budget * 10, 2)));
        AddRows(file, weighted: true);
        var total = Math.Round(spent / _budget * 10, 2);
        for (var i = 0; i < _lines.Count; i++)
        {
            var (row, line) = (file.Indicators[i], _lines[i]);
            var weight = row.Weight!.Value.Value!.Value;
            row.Actual = TargetValue.Parse(line.DoneWords ?? Text(line.Reached) + line.Unit);
            row.Score = Number(weight);
            if (i == _lines.Count - 1 && _random.Next(2) == 0 && line.Unit == "%")
            {
                var missed = line.Number - 3;
                row.Actual = TargetValue.Parse(Text(missed) + "%");
                row.Score = Number(Math.Round(weight * missed / line.Number, 2));
                (row.Reason, row.Measure) = ("因施工影响，部分服务对象评价偏低", "优化工序，减少影响");
            }

            total += row.Score.Value.Value!.Value;
        }

        Set(file, "evaluation.year", $"{_year}年");
        Set(file, "evaluation.goalResult", $"截至年底，已支出{Text(spent / 10_000)}万元，{string.Join("，", _lines.Where(line => line.Level2 == "数量指标").Select(line => "实际" + line.Name + Text(line.Reached) + line.Unit))}，受到好评。");
        Set(file, "evaluation.problems", "前期准备时间偏长，下一年提前启动。");
        Set(file, "evaluation.total", Text(total));
        Set(file, "evaluation.grade", total >= 90 ? "优" : "良");
        Set(file, "sign.date", $"{_year + 1}-01-{_random.Next(5, 28):00}");
    }

    private void EvaluateByGroup(FormContent file)
    {
        file.Kind = FormKind.SelfEvaluation;
        file.Funding.Unit = MoneyUnit.TenThousandYuan;
        var city = Math.Round(_budget * 6 / 10, 0);
        foreach (var measure in new[] { FundingMeasure.Budget, FundingMeasure.Received, FundingMeasure.Executed })
        {
            Put(file, FundingSource.Total, measure, _budget);
            Put(file, FundingSource.City, measure, city);
            Put(file, FundingSource.County, measure, _budget - city);
        }

        _lines.RemoveAll(line => line.Level1 == "成本指标");
        AddRows(file, weighted: false);
        foreach (var (row, line) in file.Indicators.Zip(_lines))
        {
            (row.Actual, row.Reason) = (TargetValue.Parse(line.DoneWords ?? Text(line.Reached) + line.Unit), "无");
        }

        var lost = _random.Next(0, 4);
        foreach (var (group, weight, score) in new[] { (GroupScore.Execution, 10, 10), ("产出指标", 50, 50 - lost), ("效益指标", 30, 30), ("满意度指标", 10, 10) })
        {
            file.Evaluation.Groups.Add(new GroupScore(group) { Weight = Number(weight), Score = Number(score) });
        }

        if (lost > 0)
        {
            (file.Indicators[0].Reason, file.Indicators[0].Measure) = ("因雨季工期紧张，个别点位返工", "提前安排工期");
        }

        var total = 100 - lost;
        Set(file, "evaluation.year", $"{_year}年");
        Set(file, "evaluation.total", Text(total));
        Set(file, "evaluation.grade", "优");
        Set(file, "evaluation.goalResult", $"全年投入{Text(_budget / 10_000)}万元，{_theme.Verb}见效。");
        Set(file, "evaluation.conclusion", $"本项目自评{total}分，等级优，共投入{Text(_budget / 10_000)}万元。");
        Set(file, "evaluation.problems", lost > 0 ? "个别点位返工，提前安排工期。" : "无");
        Set(file, "sign.date", $"{_year + 1}-01-{_random.Next(5, 28):00}");
    }

    private void AddRows(FormContent file, bool weighted)
    {
        foreach (var line in _lines)
        {
            file.Indicators.Add(new Indicator { Level1 = line.Level1, Level2 = line.Level2, Name = line.Name, Target = TargetValue.Parse(line.Words ?? line.Sign + Text(line.Number) + line.Unit) });
        }

        if (!weighted)
        {
            return;
        }

        var cost = _lines.Exists(line => line.Level1 == "成本指标");
        foreach (var (group, points) in new[] { ("成本指标", cost ? 20m : 0), ("产出指标", cost ? 40 : 50), ("效益指标", cost ? 20 : 30), ("满意度指标", 10) })
        {
            var rows = file.Indicators.FindAll(row => row.Level1 == group);
            var left = points;
            for (var i = 0; i < rows.Count; i++)
            {
                var share = i == rows.Count - 1 ? left : Math.Floor(points / rows.Count);
                rows[i].Weight = Number(share);
                left -= share;
            }
        }
    }

    private FormContent ApprovedFor(FormContent form)
    {
        var approved = new FormContent { Kind = FormKind.Declaration, Year = form.Year };
        Set(approved, "project.name", _theme.Project);
        Set(approved, "goals.annual", Goal());
        approved.Funding.Unit = MoneyUnit.Yuan;
        Put(approved, FundingSource.Total, FundingMeasure.Annual, _budget);
        approved.Indicators.AddRange(form.Indicators.Select(row => new Indicator { Id = row.Id, Level1 = row.Level1, Level2 = row.Level2, Name = row.Name, Target = row.Target, Weight = row.Weight }));
        return approved;
    }

    private static void Column(FormContent file, FundingMeasure measure, decimal total, decimal carried)
    {
        Put(file, FundingSource.Total, measure, total);
        Put(file, FundingSource.Fiscal, measure, total - carried);
        Put(file, FundingSource.Carryover, measure, carried);
        Put(file, FundingSource.Other, measure, 0);
    }

    private static void Put(FormContent file, FundingSource source, FundingMeasure measure, decimal yuan) =>
        file.Funding.Set(source, measure, new Written<decimal>(Text(file.Funding.Unit == MoneyUnit.TenThousandYuan ? yuan / 10_000 : yuan), yuan));

    private static void Set(FormContent file, string path, string text) => FieldCatalog.Find(path)!.Set(file, text);

    private static Written<decimal> Number(decimal number) => new(Text(number), number);

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

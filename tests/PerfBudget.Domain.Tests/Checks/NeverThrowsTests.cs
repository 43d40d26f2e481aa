using FsCheck;
using FsCheck.Fluent;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Values;
using Check = FsCheck.Check;

namespace PerfBudget.Domain.Tests.Checks;

/// <summary>Whatever stands in a form, half-filled or nonsense, every check runs through. Checks run here without the book's safety net.</summary>
public sealed class NeverThrowsTests
{
    private static readonly string?[] Texts =
    [
        null, null, "", " ", "无", "—", "0", "100", "100%", "≥95%", "≤0", "-5", "79228162514264337593543950335", "≥79228162514264337593543950335%", "0.0000000000000000000000000001", "=10.00(10家/每日)", "≤6月", "优", "良",
        "有效提升", "已完成", "未完成", "正在建设中", "2024年2月30日", "2024-13-45", "2025年12月底前", "9999年12月", "指标999：甲", "指标2147483648：甲", "XX个", "满意度", "率", "不达标率", "降低", "成本", "响应时间", "建设周期", "36个月", "999999999999个月",
        "合计100万元", "一万元：甲1万元、乙2万元，合计5万元。", "12345678901234567890123456789.5亿元", "自评999分，等级优", "（", "《未完", "，，；", "是", "否", "☑是", "2024-01-01 2023-01-01", "0001-01-01 9999-12-31", "1900-1-1", "2199-12-31", "2024", "99010125T000001234567-甲", "产出指标", "数量指标", "质量指标", "时效指标",
        "效益指标", "满意度指标", "成本指标", "十三五", "\u0000", "😀", "\ud800", new('长', 700), "到岗率达到100%", "1,2,3", "≥", "%", "元", "万",
    ];

    private static readonly Gen<string?> Text = Gen.Elements(Texts);

    private static readonly Gen<Written<decimal>?> Number = Gen.OneOf(
        Gen.Constant((Written<decimal>?)null),
        Gen.Elements(0m, 1, -1, 0.001m, 10, 100, 1e20m, decimal.MaxValue, decimal.MinValue).Select(n => (Written<decimal>?)new Written<decimal>("1", n)),
        Gen.Constant((Written<decimal>?)new Written<decimal>("不清楚", null)));

    private static readonly Gen<Indicator> Row =
        from texts in Gen.ArrayOf(Text, 12)
        from weight in Number
        from score in Number
        from likelihood in Gen.Elements<Likelihood?>(null, Likelihood.Certain, Likelihood.Impossible)
        select new Indicator
        {
            Level1 = texts[0], Level2 = texts[1], Name = texts[2], Target = TargetValue.Parse(texts[3]), Expected = TargetValue.Parse(texts[4]), Actual = TargetValue.Parse(texts[5]), Forecast = TargetValue.Parse(texts[6]),
            Deviation = texts[7], Reason = texts[8], Measure = texts[9], Remark = texts[10], Weight = weight, Score = score, Likelihood = likelihood,
        };

    private static readonly Gen<FormContent> File =
        from kind in Gen.Elements(FormKind.Declaration, FormKind.Tracking, FormKind.SelfEvaluation)
        from fields in Gen.ArrayOf(Text, FieldCatalog.All.Count)
        from rows in Gen.Choose(0, 8).SelectMany(count => Gen.ArrayOf(Row, count))
        from money in Gen.ArrayOf(Number, 30)
        from groups in Gen.ArrayOf(Number, 6)
        from unit in Gen.Elements<MoneyUnit?>(null, MoneyUnit.Yuan, MoneyUnit.TenThousandYuan)
        from year in Gen.Elements<int?>(null, 2000, 2024, 2099)
        select Fill(kind, fields, rows, money, groups, unit, year);

    private static readonly Gen<CheckContext> Context =
        from file in File
        from others in Gen.ArrayOf(File, 3)
        from has in Gen.Choose(0, 7)
        from scored in Gen.Elements(ScoredBy.Groups, ScoredBy.Indicators)
        select new CheckContext(file)
        {
            Approved = (has & 1) == 0 ? null : others[0], Tracked = (has & 2) == 0 ? null : others[1], LastYear = (has & 4) == 0 ? null : others[2],
            Printed = FieldCatalog.All.Select(field => field.Path).ToHashSet(), Scheme = new ScoringScheme { By = scored, Overshoot = [new(200, 10)], Satisfaction = new(90, 60) },
        };

    [Fact]
    public void No_check_throws() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Arb.From(Context), context =>
    {
        foreach (var check in CheckBook.Shipped.Checks.Where(check => check.Kinds.Contains(context.File.Kind)))
        {
            try
            {
                _ = check.Run(context).ToArray();
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(check.Code + ": " + error, error);
            }
        }

        CheckBook.Shipped.Run(context).ShouldAllBe(finding => finding.Message.Length > 0);
        _ = ScoreSheet.Of(context.File, context.Scheme).ComputedTotal;
    }));

    private static FormContent Fill(FormKind kind, string?[] fields, Indicator[] rows, Written<decimal>?[] money, Written<decimal>?[] groups, MoneyUnit? unit, int? year)
    {
        var file = new FormContent { Kind = kind, Year = year is { } number ? new FiscalYear(number) : null };
        for (var i = 0; i < fields.Length; i++)
        {
            FieldCatalog.All[i].Set(file, fields[i]);
        }

        file.Indicators.AddRange(rows);
        file.Funding.Unit = unit;
        var sources = new[] { FundingSource.Total, FundingSource.Fiscal, FundingSource.Other };
        for (var i = 0; i < money.Length; i++)
        {
            file.Funding.Set(sources[i % 3], FundingMeasure.All[i / 3], money[i]);
        }

        var names = new[] { GroupScore.Execution, "产出指标", "效益指标" };
        for (var i = 0; i < 3 && groups[0] is not null; i++)
        {
            file.Evaluation.Groups.Add(new GroupScore(names[i]) { Weight = groups[i], Score = groups[i + 3] });
        }

        return file;
    }
}

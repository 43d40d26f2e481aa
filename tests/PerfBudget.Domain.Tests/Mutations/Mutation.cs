using System.Globalization;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Mutations;

/// <summary>One known relation, and how it is broken.</summary>
/// <param name="Relation">What is broken, in Chinese as a report prints it.</param>
/// <param name="Break">Breaks it; false where the form has no such relation.</param>
public sealed record Mutation(string Relation, Func<ConsistentForm, bool> Break)
{
    /// <summary>All mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("资金合计", form => Scale(form, FundingSource.Total, 1.07m, FundingMeasure.Annual, FundingMeasure.Initial)),
        new("一个来源的金额", form => Scale(form, FundingSource.Fiscal, 0.8m, FundingMeasure.Annual, FundingMeasure.Budget) || Scale(form, FundingSource.City, 0.8m, FundingMeasure.Budget)),
        new("执行率", form => Points(form, FundingMeasure.Rate, value => value - 1.5m)),
        new("执行数超预算", Overspend),
        new("到位少于执行", form => Scale(form, FundingSource.Total, 0.7m, FundingMeasure.Received)),
        new("执行率得分", form => Points(form, FundingMeasure.Score, value => value - 2) || GroupScores(form, GroupScore.Execution, value => value - 2)),
        new("分值合计", form => Row(form, row => row.Weight is not null, row => row.Weight = Number(row.Weight!.Value.Value!.Value + 5))),
        new("得分高于分值", form => Row(form, row => row.Score is not null, row => row.Score = Number(row.Weight!.Value.Value!.Value + 1)) || GroupScores(form, "效益指标", value => value + 2)),
        new("总分", form => Field(form, "evaluation.total", text => Text(decimal.Parse(text, CultureInfo.InvariantCulture) - 1))),
        new("等级", form => Field(form, "evaluation.grade", text => text == "优" ? "良" : "优")),
        new("结论中的得分", form => Field(form, "evaluation.conclusion", text => text.Replace("自评", "自评1", StringComparison.Ordinal).Replace("自评1100分", "自评91分", StringComparison.Ordinal).Replace("自评19", "自评8", StringComparison.Ordinal))),
        new("上升指标的方向", form => Row(form, row => row.Name!.EndsWith("率", StringComparison.Ordinal) && row.Target!.Operator == ComparisonOperator.AtLeast, row => row.Target = Reparse(row.Target!, "≥", "≤"))),
        new("满意度的方向", form => Row(form, row => row.Level1 == "满意度指标", row => row.Target = Reparse(row.Target!, "≥", "≤"))),
        new("下降指标的方向", form => Row(form, row => row.Level1 is "效益指标" or "产出指标" && row.Target!.Operator == ComparisonOperator.AtMost, row => row.Target = Reparse(row.Target!, "≤", "≥"))),
        new("成本的方向", form => Row(form, row => row.Level1 == "成本指标", row => row.Target = Reparse(row.Target!, "≤", "≥"))),
        new("比率的单位", form => Row(form, row => row.Target!.Unit == "%", row => row.Target = Reparse(row.Target!, "%", "家"))),
        new("比率超过 100%", form => Row(form, row => row.Level2 == "质量指标", row => row.Target = TargetValue.Parse("≥105%"))),
        new("比率写成小数", form => Row(form, row => row.Level2 == "质量指标", row => row.Target = TargetValue.Parse("≥0.95%"))),
        new("人次写成人", form => Row(form, row => row.Target!.Unit == "人次", row => (row.Name, row.Target) = (row.Name!.Replace("数量", "人次", StringComparison.Ordinal), Reparse(row.Target!, "人次", "人")))),
        new("完成值的单位", form => Row(form, row => row.Actual is { IsNumber: true } && row.Level2 == "数量指标", row => row.Actual = TargetValue.Parse(Text(row.Actual!.Number!.Value) + "万元"))),
        new("金额单位", Unit),
        new("指标值去掉单位", form => Row(form, row => row.Target!.IsNumber, row => row.Target = TargetValue.Parse(row.Target!.Operator!.Value.Sign() + Text(row.Target.Number!.Value)))),
        new("指标值空白", form => Row(form, row => row.Target is not null, row => row.Target = null)),
        new("指标值笼统", form => Row(form, row => row.Target!.IsNumber, row => row.Target = TargetValue.Parse("有效提升"))),
        new("指标值占位", form => Row(form, row => row.Target!.IsNumber, row => row.Target = TargetValue.Parse("待定"))),
        new("名称空白", form => Row(form, row => row.Name is not null, row => row.Name = null)),
        new("名称重复", form => Twice(form)),
        new("完成值空白", form => Row(form, row => row.Actual is not null, row => row.Actual = null)),
        new("完成值为文字", form => Row(form, row => row.Actual is { IsNumber: true }, row => row.Actual = TargetValue.Parse("已完成"))),
        new("未达标得满分", form => Row(form, row => row.Score is not null && row.Score.Value.Value == row.Weight!.Value.Value && row.Actual is { IsNumber: true } && row.Target!.Operator == ComparisonOperator.AtLeast, row => row.Actual = Reparse(row.Actual!, Text(row.Actual!.Number!.Value), Text(row.Target!.Number!.Value - 2)))),
        new("扣分无原因", Deduct),
        new("按组扣分无原因", form => form.Style == Style.EvaluationByGroup && GroupScores(form, "效益指标", value => value - 2)),
        new("结束早于开始", form => Field(form, "project.end", text => (int.Parse(text[..4], CultureInfo.InvariantCulture) - 2) + "-12-31")),
        new("期限晚于项目结束", form => Row(form, row => row.Target!.Text.Contains("12月20日", StringComparison.Ordinal), row => row.Target = TargetValue.Parse((int.Parse(row.Target!.Text[..4], CultureInfo.InvariantCulture) + 1) + "年3月20日前"))),
        new("建设周期超过起止日期", form => Add(form, new Indicator { Level1 = "产出指标", Level2 = "时效指标", Name = "建设周期", Target = TargetValue.Parse("≤30个月"), Weight = form.File.Indicators[0].Weight is null ? null : Number(0) })),
        new("评价年度", form => Field(form, "evaluation.year", text => (int.Parse(text[..4], CultureInfo.InvariantCulture) - 1) + "年")),
        new("跟踪时段", form => Field(form, "tracking.period", text => text.Replace(text[..4], "2019", StringComparison.Ordinal))),
        new("填报日期", form => form.File.Kind != FormKind.Declaration && Field(form, "sign.date", text => (int.Parse(text[..4], CultureInfo.InvariantCulture) - 1) + "-03-05")),
        new("文字中的金额", AmountInText),
        new("二级指标归类", form => Row(form, row => row.Level2 == "数量指标", row => row.Level2 = "社会效益指标")),
        new("两行类别互换", SwapLevels),
        new("两行完成值互换", SwapActuals),
        new("缺效益指标", form => form.File.Indicators.RemoveAll(row => row.Level1 == "效益指标") > 0),
        new("缺满意度指标", form => form.File.Indicators.RemoveAll(row => row.Level1 == "满意度指标") > 0),
        new("批复后改指标值", form => form.Approved is not null && Row(form, row => row.Target!.IsNumber, row => row.Target = TargetValue.Parse(row.Target!.Operator!.Value.Sign() + Text(row.Target.Number!.Value * 0.9m) + row.Target.Unit))),
        new("批复后改名称", form => form.Approved is not null && Row(form, row => row.Name is not null, row => row.Name = "新的" + row.Name)),
        new("批复后删指标", form => form.Approved is not null && Row(form, row => row.Level2 == "数量指标", row => form.File.Indicators.Remove(row))),
        new("批复后加指标", form => form.Approved is not null && Add(form, new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "宣传册数量", Target = TargetValue.Parse("≥500册"), Actual = form.File.Kind == FormKind.Declaration ? null : TargetValue.Parse("520册") })),
        new("批复后改预算", form => form.Approved is not null && Scale(form, FundingSource.Total, 1.3m, form.Style == Style.EvaluationByIndicator ? FundingMeasure.Initial : FundingMeasure.Budget)),
        new("批复后改项目", form => form.Approved is not null && Field(form, "project.name", text => text + "（二期）")),
        new("偏差不等于差数", form => Row(form, row => row.Deviation is not null && row.Target!.Unit == "%", row => row.Deviation = "37")),
        new("有偏差无原因", form => form.Style == Style.TrackingWithDeviations && Row(form, row => row.Level2 == "数量指标", row => row.Actual = Reparse(row.Actual!, Text(row.Actual!.Number!.Value), "1"))),
        new("偏差、原因照抄", form => form.Style == Style.TrackingWithDeviations && Row(form, row => row.Level2 == "数量指标", row => (row.Deviation, row.Reason, row.Measure) = ("正在推进中", "正在推进中", "正在推进中"))),
        new("可能性未勾选", form => form.Style == Style.TrackingWithTicks && Row(form, _ => true, row => row.Likelihood = null)),
        new("不确定而无原因", form => form.Style == Style.TrackingWithTicks && Row(form, _ => true, row => row.Likelihood = Likelihood.Possible)),
        new("确定能而预计不达标", form => form.Style == Style.TrackingWithTicks && Row(form, row => row.Level2 == "质量指标", row => row.Forecast = TargetValue.Parse("60%"))),
        new("全年预计少于已执行", form => Scale(form, FundingSource.Total, 0.2m, FundingMeasure.Forecast)),
        new("支出严重滞后", form => form.File.Kind == FormKind.Tracking && Scale(form, FundingSource.Total, 0.2m, FundingMeasure.Executed)),
        new("实际完成情况照抄目标", form => form.File.Kind == FormKind.SelfEvaluation && Field(form, "evaluation.goalResult", _ => form.File.Goals.Annual!)),
        new("目标没有数量", form => form.File.Kind == FormKind.Declaration && Field(form, "goals.annual", _ => "做好各项工作，服务群众。")),
        new("必填项空白", form => Field(form, "project.unit", _ => "")),
    ];

    private static bool Row(ConsistentForm form, Func<Indicator, bool> fits, Action<Indicator> change)
    {
        var rows = form.File.Indicators.FindAll(row => row.Target is not null && fits(row));
        if (rows.Count == 0)
        {
            return false;
        }

        change(rows[form.Random.Next(rows.Count)]);
        return true;
    }

    private static bool Scale(ConsistentForm form, FundingSource source, decimal by, params FundingMeasure[] measures)
    {
        foreach (var measure in measures)
        {
            if (form.File.Funding.Entry(source, measure)?.Value is { } yuan && yuan > 0)
            {
                var unit = form.File.Funding.Unit == MoneyUnit.TenThousandYuan ? 10_000m : 1m;
                form.File.Funding.Set(source, measure, new Written<decimal>(Text(yuan * by / unit), yuan * by));
                return true;
            }
        }

        return false;
    }

    private static bool Overspend(ConsistentForm form)
    {
        if (form.File.Funding.Entry(FundingSource.Total, FundingMeasure.Executed) is null || form.File.Funding.Entry(FundingSource.Total, FundingMeasure.Budget)?.Value is not { } budget)
        {
            return false;
        }

        var unit = form.File.Funding.Unit == MoneyUnit.TenThousandYuan ? 10_000m : 1m;
        form.File.Funding.Set(FundingSource.Total, FundingMeasure.Executed, new Written<decimal>(Text(budget * 1.2m / unit), budget * 1.2m));
        return true;
    }

    private static bool Points(ConsistentForm form, FundingMeasure measure, Func<decimal, decimal> change)
    {
        if (form.File.Funding.Entry(FundingSource.Total, measure)?.Value is not { } value)
        {
            return false;
        }

        form.File.Funding.Set(FundingSource.Total, measure, Number(change(value)));
        return true;
    }

    private static bool GroupScores(ConsistentForm form, string name, Func<decimal, decimal> change)
    {
        if (form.File.Evaluation.Groups.Find(group => group.Group == name) is not { Score.Value: { } score } found)
        {
            return false;
        }

        // The total follows, so that one relation alone is broken.
        var changed = change(score);
        found.Score = Number(changed);
        form.File.Evaluation.Total = Number(form.File.Evaluation.Total!.Value.Value!.Value + changed - score);
        form.File.Evaluation.Conclusion = null;
        return true;
    }

    private static bool Deduct(ConsistentForm form) => Row(form, row => row.Score is not null && row.Reason is null, row =>
    {
        row.Score = Number(row.Score!.Value.Value!.Value - 1);
        form.File.Evaluation.Total = Number(form.File.Evaluation.Total!.Value.Value!.Value - 1);
    });

    private static bool Field(ConsistentForm form, string path, Func<string, string> change)
    {
        var field = FieldCatalog.Find(path)!;
        if (field.Get(form.File) is not { } text)
        {
            return false;
        }

        field.Set(form.File, change(text));
        return true;
    }

    private static bool Add(ConsistentForm form, Indicator row)
    {
        form.File.Indicators.Add(row);
        return true;
    }

    private static bool Twice(ConsistentForm form)
    {
        var rows = form.File.Indicators.FindAll(row => row.Level2 == "数量指标");
        rows[1].Name = rows[0].Name;
        return true;
    }

    // The amounts stay as printed; the head of the table says the other unit.
    private static bool Unit(ConsistentForm form)
    {
        var (from, to) = form.File.Funding.Unit == MoneyUnit.Yuan ? (1m, 10_000m) : (10_000m, 1m);
        foreach (var line in form.File.Funding.Lines)
        {
            foreach (var (measure, cell) in line.Entries.Where(entry => entry.Key.Kind == FundingMeasureKind.Amount && entry.Value?.Value is not null).ToArray())
            {
                line.Entries[measure] = new Written<decimal>(cell!.Value.Text, cell.Value.Value / from * to);
            }
        }

        form.File.Funding.Unit = to == 1m ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan;
        return true;
    }

    private static bool AmountInText(ConsistentForm form)
    {
        foreach (var path in new[] { "evaluation.conclusion", "goals.outputs" })
        {
            var field = FieldCatalog.Find(path)!;
            if (field.Get(form.File) is not { } text)
            {
                continue;
            }

            var end = text.IndexOf("万元", StringComparison.Ordinal);
            var start = end;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            {
                start--;
            }

            var digits = text[start..end].ToCharArray();
            for (var i = 1; i < digits.Length; i++)
            {
                if (char.IsAsciiDigit(digits[i - 1]) && char.IsAsciiDigit(digits[i]) && digits[i - 1] != digits[i] && digits.Count(char.IsAsciiDigit) >= 4 && digits[^1] != '0' && !(i == 1 && digits[1] == '0'))
                {
                    (digits[i - 1], digits[i]) = (digits[i], digits[i - 1]);
                    field.Set(form.File, text[..start] + new string(digits) + text[end..]);
                    return true;
                }
            }
        }

        return false;
    }

    private static bool SwapLevels(ConsistentForm form)
    {
        var (a, b) = (form.File.Indicators.Find(row => row.Level2 == "数量指标")!, form.File.Indicators.Find(row => row.Level2 == "质量指标")!);
        (a.Level2, b.Level2) = (b.Level2, a.Level2);
        return true;
    }

    private static bool SwapActuals(ConsistentForm form)
    {
        var (a, b) = (form.File.Indicators.Find(row => row.Level2 == "数量指标")!, form.File.Indicators.Find(row => row.Level2 == "质量指标")!);
        if (a.Actual is null)
        {
            return false;
        }

        (a.Actual, b.Actual) = (b.Actual, a.Actual);
        return true;
    }

    private static TargetValue Reparse(TargetValue value, string from, string to) => TargetValue.Parse(value.Text.Replace(from, to, StringComparison.Ordinal))!;

    private static Written<decimal> Number(decimal number) => new(Text(number), number);

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

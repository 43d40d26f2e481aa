using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Tests.Checks;
using PerfBudget.Domain.Tests.RealForms;
using Xunit.Abstractions;

namespace PerfBudget.Domain.Tests.Scoring;

public sealed class ScoreSheetTests(ITestOutputHelper output)
{
    [Fact]
    public void A_sheet_has_a_line_for_the_execution_and_one_for_each_indicator()
    {
        var sheet = ScoreSheet.Of(Form.SelfEvaluation().File);
        sheet.Lines.Select(line => line.Row).ShouldBe(["预算执行率", "设备购置总成本", "更新设备数量", "培训馆员人次", "设备验收合格率", "设备安装完成时间", "到馆读者增长率", "读者满意度"]);
        sheet.Lines.Select(line => line.Computed).ShouldBe([9.5m, 20, 10, 10, 10, null, 20, 10]);
        sheet.ComputedTotal.ShouldBeNull("one indicator is in words");
        sheet.Grade.ShouldBe("优");
    }

    [Fact]
    public void A_total_is_the_sum_where_every_line_has_points()
    {
        var sheet = ScoreSheet.Of(Form.SelfEvaluation().Without("设备安装完成时间").Row("更新设备数量", actual: "15台").File);
        sheet.ComputedTotal.ShouldBe(87m);
        sheet.Grade.ShouldBe("良");
    }

    [Fact]
    public void Tiers_make_a_span_of_the_total()
    {
        var sheet = ScoreSheet.Of(Form.SelfEvaluation().Row("设备安装完成时间", target: "按期", actual: "按期").File);
        (sheet.LeastTotal, sheet.MostTotal).ShouldBe((97.5m, 99.5m));
    }

    [Fact]
    public void Groups_are_judged_by_people()
    {
        var sheet = ScoreSheet.Of(Form.ByGroups().File);
        sheet.Lines.Select(line => (line.Row, line.Weight, line.Printed, line.Computed)).ShouldBe(
            [("预算执行率", 10m, 10m, 10m), ("产出指标", 50m, 50m, null), ("效益指标", 30m, 30m, null), ("满意度指标", 10m, 10m, null)]);
        sheet.Lines.Skip(1).ShouldAllBe(line => line.Explanation.Contains("由人判断"));
    }

    [Fact]
    public void The_points_of_a_missing_group_move_to_where_the_scheme_says()
    {
        ScoringScheme.Default.PointsOf(["成本指标", "产出指标", "效益指标"]).ShouldBe(new Dictionary<string, decimal> { ["成本指标"] = 20, ["产出指标"] = 40, ["效益指标"] = 30 }, ignoreOrder: true);
        new ScoringScheme { Groups = [new("产出指标", 50), new("效益指标", 30), new("满意度指标", 10)] }.PointsOf(["产出指标", "效益指标"]).Values.ShouldBe([55m, 35m]);
        ScoringScheme.Default.PointsOf([]).ShouldBeEmpty();
    }

    [Fact]
    public void Groups_without_printed_points_take_the_schemes()
    {
        var form = Form.ByGroups().Group("产出指标", null, "50").With(file => file.Evaluation.Groups.RemoveAll(group => group.Group == "满意度指标"))
            .Scheme(new ScoringScheme());
        var scheme = new ScoringScheme { Groups = [new("产出指标", 50), new("效益指标", 30), new("满意度指标", 10, MovesTo: "产出指标")] };
        ScoreSheet.Of(form.File, scheme).Lines.Single(line => line.Row == "产出指标").Weight.ShouldBe(60m);
    }

    [Theory]
    [InlineData(100, "优")]
    [InlineData(90, "优")]
    [InlineData(89.99, "良")]
    [InlineData(80, "良")]
    [InlineData(60, "中")]
    [InlineData(59.9, "差")]
    [InlineData(0, "差")]
    public void Bands_include_their_lower_end(decimal total, string grade) => ScoringScheme.Default.GradeOf(total).ShouldBe(grade);

    [Fact]
    public void Bands_are_the_places() =>
        new ScoringScheme { Grades = [new("优", 90), new("良", 75), new("合格", 60), new("不合格", 0)] }.GradeOf(76).ShouldBe("良");

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    [InlineData(null, true)]
    public void A_scheme_counts_for_its_years(int? year, bool counts) => new ScoringScheme { From = 2024, To = 2025 }.AppliesTo(year).ShouldBe(counts);

    [RealFormFact]
    public void Printed_scores_of_real_forms_that_follow_a_rule_are_reproduced()
    {
        var (followed, off, open) = (0, new List<string>(), 0);
        foreach (var form in RealForm.All.Where(form => form.File.Kind == FormKind.SelfEvaluation))
        {
            var byGroups = form.File.Evaluation.Groups.Count > 0;
            var sheet = ScoreSheet.Of(form.File, byGroups ? new ScoringScheme { Execution = new ExecutionRule { Base = ExecutionBase.Received } } : null);
            for (var i = 0; i < sheet.Lines.Count; i++)
            {
                var line = sheet.Lines[i];
                line.Explanation.ShouldNotBeNullOrWhiteSpace();
                if (line.Computed is null)
                {
                    open++;
                    output.WriteLine($"{form.Name} line {i}: null, {line.Rule}");
                }
                else if (line.Computed == line.Printed)
                {
                    followed++;
                }
                else
                {
                    off.Add($"{form.Name} line {i}");
                }
            }
        }

        output.WriteLine($"{followed} printed scores follow a rule, {off.Count} do not, {open} have none: words or groups.");
        followed.ShouldBe(20);
        open.ShouldBe(16);
        off.ShouldBe(["beijing-self-evaluation-2024-community-health-2 line 1", "beijing-self-evaluation-2024-community-health-2 line 2", "beijing-self-evaluation-2024-community-health-3 line 3"]);
    }

    [RealFormFact]
    public void Execution_scores_by_the_budget_differ_where_the_money_did_not_come()
    {
        var differing = RealForm.All.Where(form => form.File.Evaluation.Groups.Count > 0).Select(form => ScoreSheet.Of(form.File).Lines[0])
            .Where(line => line.Computed != line.Printed).Select(line => line.Computed);
        differing.ShouldBe([5.1m, 9.22m]);
    }

    [Fact]
    public void A_group_of_the_execution_rate_is_its_own_line() =>
        ScoreSheet.Of(Form.ByGroups().File).Lines.Count(line => line.Row is "预算执行率" or GroupScore.Execution).ShouldBe(1);
}

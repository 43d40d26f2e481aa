using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.TakingOver;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.TakingOver;

public sealed class TakeOverTests
{
    private static readonly Guid Filing = Guid.NewGuid();
    private static readonly string[] Fields = ["project.name", "project.start", "money.annual.total", "goals.overall", "goals.annual", "sign.preparer"];
    private static readonly string[] Columns = ["level1", "level2", "level3", "target", "weight"];

    private static TakingForm Form(MoneyUnit unit = MoneyUnit.Yuan, bool hasMediumTerm = false) => new(unit, Fields, Columns, hasMediumTerm, Levels);

    // A place with two levels, which calls the first 产出指标 and knows 产出目标 as another spelling of it.
    private static (string?, string?, int) Levels(string? level1, string? level2) =>
        level1 is "产出指标" or "产出目标" ? ("产出指标", level2, 0) : level1 == "效益指标" ? (level1, level2, 1) : (level1, level2, int.MaxValue);

    [Fact]
    public void Lines_stand_in_the_order_of_the_form_and_say_how_the_two_are_to_each_other()
    {
        var (here, there) = (File("今年的", "保持清洁"), File("去年的", "保持清洁"));
        here.Goals.Overall = "今年另有总目标";
        there.Project.Office = "养护科";

        var lines = new TakeOver(here, there, Form(), Filing).Lines();

        lines.Select(line => (line.Key, line.Kind)).ShouldBe(
        [
            ("project.name", TakeOverKind.Different), ("money.annual.total", TakeOverKind.Same), ("goals.overall", TakeOverKind.OnlyHere), ("goals.annual", TakeOverKind.Same),
            ("project.office", TakeOverKind.Impossible),
        ]);
        lines[^1].Obstacle.ShouldBe("这张表没有这一栏");
    }

    [Fact]
    public void What_fills_a_blank_is_ticked_but_for_names_dates_amounts_and_whatever_replaces_something()
    {
        var (here, there) = (new FormContent(), File("去年的", "保持清洁"));
        there.Project.Start = WrittenValues.Date("2025-01-01");
        there.Goals.Overall = "三年清洁";
        there.Signatures.Preparer = "张三";
        here.Goals.Annual = "别的目标";

        var lines = new TakeOver(here, there, Form(), Filing).Lines();

        lines.Where(line => line.IsChosenAtFirst).Select(line => line.Key).ShouldBe(["goals.overall"]);
        lines.Where(line => line.Replaces).Select(line => line.Key).ShouldBe(["goals.annual"]);
        lines.Count(line => line.IsOffered).ShouldBe(6);
    }

    [Theory]
    [InlineData(MoneyUnit.Yuan, "125000")]
    [InlineData(MoneyUnit.TenThousandYuan, "12.5")]
    public void Amounts_are_taken_over_in_the_unit_of_ones_own_form(MoneyUnit unit, string text)
    {
        var (here, there) = (new FormContent(), new FormContent());
        there.Funding.Unit = MoneyUnit.TenThousandYuan;
        there.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("12.5", 125_000m));
        var takeOver = new TakeOver(here, there, Form(unit), Filing);

        Apply(here, takeOver, takeOver.Lines(), unit);

        takeOver.Lines().Single().Cells.Single().There.ShouldBe(text);
        here.Funding.Amount(FundingSource.Total, FundingMeasure.Annual)!.Value.Yuan.ShouldBe(125_000m);
    }

    [Fact]
    public void New_indicators_are_ticked_only_where_the_form_has_none()
    {
        var (here, there) = (new FormContent(), new FormContent());
        there.Indicators.Add(Row("产出指标", "保洁长度", "≥12公里"));
        new TakeOver(here, there, Form(), Filing).Lines().Single().IsChosenAtFirst.ShouldBeTrue();

        here.Indicators.Add(Row("产出指标", "培训人次", "≥30人次"));

        new TakeOver(here, there, Form(), Filing).Lines().Single(line => line.Kind == TakeOverKind.Added).IsChosenAtFirst.ShouldBeFalse("they may be another project's");
    }

    [Fact]
    public void Indicators_of_one_name_are_one_line_with_the_cells_that_differ()
    {
        var (here, there) = (new FormContent(), new FormContent());
        here.Indicators.Add(Row("产出指标", "保洁 长度", "≥10公里"));
        there.Indicators.Add(Row("产出目标", "保洁长度", "≥12公里", 10));

        var line = new TakeOver(here, there, Form(), Filing).Lines().Single();

        line.Kind.ShouldBe(TakeOverKind.Different);
        line.Cells.Where(cell => cell.Differs).Select(cell => cell.Field).ShouldBe(["indicator.level3", "indicator.target", "indicator.weight"]);
        line.IsChosenAtFirst.ShouldBeFalse("a target would be replaced");
    }

    [Fact]
    public void Of_several_rows_of_one_name_each_has_one_counterpart_that_of_the_same_levels_first()
    {
        var (here, there) = (new FormContent(), new FormContent());
        here.Indicators.AddRange([Row("效益指标", "满意度", "≥90%"), Row("产出指标", "满意度", "≥80%")]);
        there.Indicators.AddRange([Row("产出指标", "满意度", "≥80%"), Row("效益指标", "满意度", "≥90%"), Row("效益指标", "满意度", "≥70%")]);

        new TakeOver(here, there, Form(), Filing).Lines().Select(line => line.Kind).ShouldBe([TakeOverKind.Same, TakeOverKind.Same, TakeOverKind.Added]);
    }

    [Fact]
    public void A_new_indicator_comes_behind_the_rows_of_its_level_with_the_levels_of_ones_own_place_and_only_once()
    {
        var (here, there) = (new FormContent(), new FormContent());
        here.Indicators.AddRange([Row("产出指标", "甲", "1个"), Row("效益指标", "乙", "2个")]);
        there.Indicators.AddRange([Row("产出目标", "丙", "3个", 20), Row("产出目标", "丁", "4个"), Row("效益指标", "戊", "5个")]);
        var takeOver = new TakeOver(here, there, Form(), Filing);

        Apply(here, takeOver, takeOver.Lines());

        here.Indicators.Select(row => (row.Level1, row.Name)).ShouldBe([("产出指标", "甲"), ("产出指标", "丙"), ("产出指标", "丁"), ("效益指标", "乙"), ("效益指标", "戊")]);
        (here.Indicators[1].Target!.Text, here.Indicators[1].Weight?.Value).ShouldBe(("3个", 20m));
        here.Indicators[1].Name = "改了名的丙";
        new TakeOver(here, there, Form(), Filing).Lines().Where(line => line.IsOffered).Single().Cells.Single(cell => cell.Differs).There.ShouldBe("丙", "it is known by its identity");
    }

    [Fact]
    public void The_medium_term_comes_only_where_the_form_has_one()
    {
        var there = new FormContent();
        there.Indicators.AddRange([Row("产出指标", "三年建成", "3座"), Row("产出指标", "当年建成", "1座")]);
        there.Indicators[0].Horizon = Horizon.Medium;

        var without = new TakeOver(new FormContent(), there, Form(), Filing).Lines();
        var here = new FormContent();
        var with = new TakeOver(here, there, Form(hasMediumTerm: true), Filing);
        Apply(here, with, with.Lines());

        without.Select(line => (line.Term, line.Kind)).ShouldBe([("当年建成", TakeOverKind.Added), ("三年建成", TakeOverKind.Impossible)]);
        without[1].Obstacle.ShouldBe("这张表没有中期指标");
        here.Indicators.Select(row => row.Horizon).ShouldBe([Horizon.Medium, Horizon.Annual]);
    }

    [Fact]
    public void Nothing_is_cleared_and_the_same_value_in_another_writing_is_the_same()
    {
        var (here, there) = (new FormContent(), new FormContent());
        here.Goals.Annual = "保持清洁";
        here.Project.Start = WrittenValues.Date("2025-01-01");
        there.Project.Start = WrittenValues.Date("2025年1月1日");
        here.Indicators.Add(Row("产出指标", "甲", ">=5个"));
        there.Indicators.Add(Row("产出指标", "甲", "≥5个"));

        new TakeOver(here, there, Form(), Filing).Lines().ShouldNotContain(line => line.IsOffered);
    }

    private static void Apply(FormContent here, TakeOver takeOver, IEnumerable<TakeOverLine> chosen, MoneyUnit unit = MoneyUnit.Yuan)
    {
        foreach (var edit in takeOver.Edits(chosen, 0).SelectMany(line => line.Edits))
        {
            CellEditing.Apply(here, edit, unit).Refusal.ShouldBeNull();
        }
    }

    private static FormContent File(string name, string goal)
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Project.Name = new CodedName(null, name);
        file.Goals.Annual = goal;
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("5", 50_000m));
        return file;
    }

    private static Indicator Row(string level1, string name, string target, decimal? weight = null) => new()
    {
        Level1 = level1, Level2 = "数量指标", Name = name, Target = TargetValue.Parse(target), Weight = weight is { } points ? new Written<decimal>($"{points}", points) : null,
    };
}

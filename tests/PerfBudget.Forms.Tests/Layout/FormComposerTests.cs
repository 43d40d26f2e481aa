using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Layout;

public sealed class FormComposerTests
{
    private static FormGrid Compose(string form, FormContent file) => FormComposer.Compose(AllForms.Places.Layout(form)!, file);

    private static GridCell Cell(FormGrid grid, string path) => grid.Cells.First(cell => cell.Field?.Path == path);

    [Fact]
    public void Amounts_are_written_from_yuan_in_the_unit_and_format_of_the_form()
    {
        var file = ProjectFiles.Full(FormKind.SelfEvaluation);
        Cell(Compose("beijing/self-evaluation", file), "money.executed.total").Text.ShouldBe("121.6");
        Cell(Compose("shanghai/tracking", file), "money.executed.total").Text.ShouldBe("1,216,000.00");
    }

    [Fact]
    public void A_text_in_the_place_of_an_amount_is_printed_as_it_stands()
    {
        var file = new FormContent { Kind = FormKind.SelfEvaluation };
        file.Funding.Set(FundingSource.Total, FundingMeasure.Executed, new Written<decimal>("约40", null));
        Cell(Compose("beijing/self-evaluation", file), "money.executed.total").Text.ShouldBe("约40");
    }

    [Fact]
    public void Labels_name_the_unit_of_the_form()
    {
        Compose("shanghai/declaration", new FormContent()).Cells.ShouldContain(cell => cell.Text == "项目资金\n（元）");
        Compose("central/declaration", new FormContent()).Cells.ShouldContain(cell => cell.Text == "项目资金\n（万元）");
    }

    [Fact]
    public void A_rate_goes_without_its_sign_where_the_label_has_it()
    {
        var file = ProjectFiles.Full(FormKind.Tracking);
        Cell(Compose("shanghai/tracking", file), "money.rate.total").Text.ShouldBe("95");
        Cell(Compose("central/tracking", file), "money.rate.total").Text.ShouldBe("95%");
    }

    [Fact]
    public void Cells_that_are_not_scored_print_a_dash_and_lead_to_no_field()
    {
        var grid = Compose("beijing/self-evaluation", ProjectFiles.Full(FormKind.SelfEvaluation));
        var row = grid.Cells.First(cell => cell.Text == "其中：当年财政拨款").Row;
        grid.Cells.Where(cell => cell.Row == row && cell.Text == "—").ShouldAllBe(cell => cell.Field == null);
        grid.Cells.Count(cell => cell.Row == row && cell.Text == "—").ShouldBe(2);
    }

    [Fact]
    public void Blank_stays_blank_and_is_never_zero() =>
        Compose("beijing/self-evaluation", new FormContent { Kind = FormKind.SelfEvaluation }).Cells
            .Where(cell => cell.Role == CellRole.Value && cell.Field?.Path.StartsWith("indicator.level", StringComparison.Ordinal) != true && cell.Field is not null)
            .ShouldAllBe(cell => cell.Text.Length == 0);

    [Fact]
    public void Prescribed_level_2_names_stand_even_without_an_indicator_and_number_those_they_have()
    {
        var grid = Compose("shanxi/self-evaluation", ProjectFiles.Small(FormKind.SelfEvaluation));
        foreach (var name in new[] { "质量指标", "时效指标", "成本指标", "生态效益指标", "服务对象满意度指标" })
        {
            grid.Cells.ShouldContain(cell => cell.Text == name);
        }

        grid.Cells.Count(cell => cell.Text == "指标1").ShouldBe(9);
    }

    [Fact]
    public void A_group_prints_its_points_beside_its_name_and_its_score_once()
    {
        var grid = Compose("shanxi/self-evaluation", ProjectFiles.Full(FormKind.SelfEvaluation));
        var group = grid.Cells.Single(cell => cell.Text == "产出指标\n（50分）");
        var score = grid.Cells.Single(cell => cell.Field?.Path == "group.产出指标.score");
        (score.Text, score.Row, score.RowSpan).ShouldBe(("48", group.Row, group.RowSpan));
    }

    [Fact]
    public void Points_of_a_file_stand_before_those_of_the_form()
    {
        var file = ProjectFiles.Small(FormKind.SelfEvaluation);
        file.Evaluation.Groups.Add(new GroupScore("产出指标") { Weight = new Written<decimal>("60", 60) });
        Compose("shanxi/self-evaluation", file).Cells.ShouldContain(cell => cell.Text == "产出指标\n（60分）");
    }

    [Fact]
    public void Both_horizons_stand_side_by_side_under_one_level_1_name()
    {
        var grid = Compose("central/declaration", ProjectFiles.Full(FormKind.Declaration));
        var medium = grid.Cells.Single(cell => cell.Text == "更新检验设备总数");
        var annual = grid.Cells.Single(cell => cell.Text == "更新检验设备数量");
        medium.Row.ShouldBe(annual.Row);
        medium.Column.ShouldBeLessThan(annual.Column);
    }

    [Fact]
    public void Indicators_keep_their_order_and_only_neighbours_are_merged()
    {
        var file = new FormContent { Kind = FormKind.SelfEvaluation };
        foreach (var (level1, name) in new[] { ("产出指标", "甲"), ("效益指标", "乙"), ("产出指标", "丙") })
        {
            file.Indicators.Add(new Indicator { Level1 = level1, Name = name });
        }

        var grid = Compose("beijing/self-evaluation", file);
        grid.Cells.Where(cell => cell.Field?.Path == "indicator.level1").Select(cell => cell.Text).ShouldBe(["产出指标", "效益指标", "产出指标"]);
    }

    [Fact]
    public void Ticks_stand_in_the_columns_of_their_causes()
    {
        var grid = Compose("central/tracking", ProjectFiles.Full(FormKind.Tracking));
        var row = grid.Cells.Single(cell => cell.Text == "更新检验设备数量").Row;
        grid.Cells.Where(cell => cell.Row == row && cell.Text == "√").Select(cell => cell.Field!.Path)
            .ShouldBe(["indicator.cause.funds", "indicator.cause.equipment", "indicator.likelihood.possible"]);
    }

    [Fact]
    public void The_period_in_a_label_follows_the_file() =>
        Compose("central/tracking", new FormContent { Tracking = { Period = WrittenValues.Period("2024-01-01 2024-06-30") } }).Cells
            .ShouldContain(cell => cell.Text == "1-6月执行数");
}

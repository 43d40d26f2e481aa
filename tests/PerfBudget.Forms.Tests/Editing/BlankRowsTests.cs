using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Editing;

public sealed class BlankRowsTests
{
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);
    private static readonly Guid Filing = new("11111111-1111-1111-1111-111111111111");

    public static TheoryData<string> Layouts => [.. Places.Layouts.Select(layout => layout.Id)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_empty_form_has_a_row_to_write_into_for_every_level(string id)
    {
        var layout = Places.Layout(id)!;
        var file = new FormContent { Kind = layout.Kind };

        var blank = BlankRows.AddTo(layout, file, Filing);

        var grid = FormComposer.Compose(layout, file);
        blank.ShouldNotBeEmpty();
        blank.Select(row => row.Id).ShouldBeUnique();
        grid.Cells.Where(cell => cell.Field?.Path == "indicator.level3").ShouldAllBe(cell => cell.Field!.Indicator != null);
    }

    [Fact]
    public void Beside_each_row_of_the_one_horizon_stands_one_of_the_other()
    {
        var layout = Places.Layout("central/declaration")!;
        var file = ProjectFiles.Full(FormKind.Declaration);

        BlankRows.AddTo(layout, file, Filing);

        FormComposer.Compose(layout, file).Cells.Where(cell => cell.Field?.Path == "indicator.target").ShouldAllBe(cell => cell.Field!.Indicator != null);
    }

    [Fact]
    public void Two_people_who_open_the_same_form_meet_the_same_blank_rows()
    {
        var layout = Places.Layout("shanghai/declaration")!;

        IEnumerable<Guid> Open(Guid filing) => BlankRows.AddTo(layout, new FormContent { Kind = FormKind.Declaration }, filing).Select(row => row.Id);

        Open(Filing).ShouldBe(Open(Filing));
        Open(Guid.NewGuid()).ShouldNotBe(Open(Filing));
    }

    [Fact]
    public void Rows_that_are_filled_in_keep_their_order_and_blank_ones_stand_where_their_level_is_printed()
    {
        var layout = Places.Layout("shanghai/declaration")!;
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "合格率" });

        BlankRows.AddTo(layout, file, Filing);

        var levels = file.Indicators.Select(row => row.Level2).ToList();
        levels.ShouldBe(levels.Distinct());
        levels.IndexOf("数量指标").ShouldBe(levels.IndexOf("质量指标") - 1);
        levels.IndexOf("时效指标").ShouldBe(levels.IndexOf("质量指标") + 1);
    }

    [Fact]
    public void A_later_stage_that_took_its_indicators_over_gets_no_blank_rows() =>
        BlankRows.AddTo(Places.Layout("central/tracking")!, ProjectFiles.Full(FormKind.Tracking), Filing).ShouldBeEmpty();

    [Theory]
    [InlineData("shanghai/declaration")]
    [InlineData("central/declaration")]
    public void Points_that_are_filed_but_not_printed_stand_beside_their_indicators(string id)
    {
        var layout = Places.Layout(id)!;
        var file = ProjectFiles.Full(FormKind.Declaration);
        var grid = FormComposer.Compose(layout, file);

        var beside = UnprintedColumns.Beside(grid, layout, file);

        grid.Cells.ShouldAllBe(cell => !cell.IsBeside);
        var points = beside.Cells.Where(cell => cell.Field?.Path == "indicator.weight").ToList();
        points.ShouldAllBe(cell => cell.IsBeside);
        points.Where(cell => cell.Text.Length > 0).Sum(cell => int.Parse(cell.Text, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(90);
        beside.Cells.Where(cell => !cell.IsBeside).Count().ShouldBe(grid.Cells.Count);
    }

    [Fact]
    public void Every_role_of_a_list_of_people_has_a_row()
    {
        var layout = Places.Layout("shanxi/self-evaluation")!;
        var file = new FormContent { Kind = FormKind.SelfEvaluation };

        BlankRows.AddPeople(layout, file);
        BlankRows.AddPeople(layout, file);

        file.People.Select(PersonFields.Role.Get).ShouldBeUnique();
    }
}

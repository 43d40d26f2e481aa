using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Editing;

public sealed class IndicatorRowEditTests
{
    private readonly FormContent _file = new() { Kind = FormKind.Declaration };

    public IndicatorRowEditTests()
    {
        foreach (var n in new[] { 1, 2, 3 })
        {
            _file.Indicators.Add(new Indicator { Id = Id(n), Level1 = "产出指标", Level2 = "数量指标", Name = $"指标{n}", Target = TargetValue.Parse("≥95%"), Remark = "备注" });
        }
    }

    [Fact]
    public void A_row_is_added_behind_the_one_that_is_named()
    {
        Edit(IndicatorRowEdit.Row, 4, $$"""{"after":"{{Id(1)}}","level1":"产出指标","level2":"数量指标"}""").Refusal.ShouldBeNull();

        Order().ShouldBe([1, 4, 2, 3]);
    }

    [Fact]
    public void A_row_behind_one_that_is_gone_stands_last_in_its_level()
    {
        _file.Indicators.Add(new Indicator { Id = Id(5), Level1 = "效益指标", Level2 = "社会效益指标" });

        Edit(IndicatorRowEdit.Row, 4, $$"""{"after":"{{Id(9)}}","level1":"产出指标","level2":"数量指标"}""");

        Order().ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void Adding_a_row_that_is_there_changes_nothing()
    {
        Edit(IndicatorRowEdit.Row, 2, """{"level1":"效益指标"}""").IsChange.ShouldBeFalse();

        _file.Indicators[1].Level1.ShouldBe("产出指标");
    }

    [Fact]
    public void What_a_deletion_took_puts_the_row_back_where_it_stood()
    {
        var before = FormContentJson.Write(_file).ToJsonString();
        var deleted = Edit(IndicatorRowEdit.Row, 2, null);
        Order().ShouldBe([1, 3]);

        Edit(IndicatorRowEdit.Row, 2, deleted.Before);

        FormContentJson.Write(_file).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public void A_move_is_undone_by_an_edit_with_what_stood_before()
    {
        var moved = Edit(IndicatorRowEdit.Place, 3, Id(1).ToString());
        Order().ShouldBe([1, 3, 2]);

        Edit(IndicatorRowEdit.Place, 3, moved.Before);
        Order().ShouldBe([1, 2, 3]);

        Edit(IndicatorRowEdit.Place, 3, null);
        Order().ShouldBe([3, 1, 2]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    public void A_row_that_cannot_be_read_is_refused(string text)
    {
        Edit(IndicatorRowEdit.Row, 4, text).Refusal.ShouldBe("这一行没有读懂，没有添加");
        Order().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_form_takes_no_more_rows_than_its_limit()
    {
        for (var n = 4; n <= IndicatorRowEdit.MostRows; n++)
        {
            Edit(IndicatorRowEdit.Row, n, "{}");
        }

        Edit(IndicatorRowEdit.Row, 9_999, "{}").Refusal.ShouldBe("一张表最多 500 条指标");
    }

    private EditOutcome Edit(string field, int row, string? text) =>
        CellEditing.Apply(_file, new CellEdit(field, Id(row).ToString(), 0, text), MoneyUnit.Yuan);

    private IEnumerable<int> Order() => _file.Indicators.Select(row => BitConverter.ToInt32(row.Id.ToByteArray()));

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}

using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Flow;

public sealed class FormComparisonTests
{
    private readonly FormContent _before = File(), _after;

    public FormComparisonTests()
    {
        _after = File();
        for (var n = 0; n < _before.Indicators.Count; n++)
        {
            _after.Indicators[n].Id = _before.Indicators[n].Id;
        }
    }

    [Fact]
    public void Equal_versions_differ_in_nothing() => Compare().ShouldBeEmpty();

    [Fact]
    public void A_field_that_stands_alone_is_told_with_both_texts()
    {
        _after.Goals.Annual = "培训 300 人次";

        Compare().ShouldBe([new Difference(DifferenceKind.Changed, "goals.annual", null, "年度总体目标", null, "培训 240 人次", "培训 300 人次")]);
    }

    [Fact]
    public void A_blank_text_and_none_are_the_same()
    {
        (_before.Goals.Effects, _after.Goals.Effects) = (null, "");

        Compare().ShouldBeEmpty();
    }

    [Fact]
    public void Money_is_told_in_the_unit_of_the_form_and_a_new_line_of_money_too()
    {
        _after.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("150000", 150_000m));
        _after.Funding.Set(FundingSource.Fiscal, FundingMeasure.Annual, new Written<decimal>("100000", 100_000m));

        Compare().ShouldBe(
        [
            new Difference(DifferenceKind.Changed, "money.annual.total", null, "年度资金申请总额", null, "12", "15"),
            new Difference(DifferenceKind.Changed, "money.annual.fiscal", null, "财政拨款的年度资金申请总额", null, null, "10"),
        ]);
    }

    [Fact]
    public void A_cell_of_an_indicator_is_told_with_the_rows_name_as_it_is_now()
    {
        _after.Indicators[1].Name = "结业率";
        _after.Indicators[1].Target = TargetValue.Parse("≥98%");

        Compare().Select(difference => (difference.Field, difference.Row, difference.RowName, difference.Before, difference.After)).ShouldBe(
        [
            ("indicator.level3", _before.Indicators[1].Id.ToString(), "结业率", "培训合格率", "结业率"),
            ("indicator.target", _before.Indicators[1].Id.ToString(), "结业率", "≥95%", "≥98%"),
        ]);
    }

    [Fact]
    public void An_added_and_a_removed_row_are_told_once_each()
    {
        _after.Indicators.RemoveAt(0);
        _after.Indicators.Add(new Indicator { Level1 = "效益指标", Name = "就业人数", Target = TargetValue.Parse("≥30人") });

        Compare().Select(difference => (difference.Kind, difference.RowName, difference.Before, difference.After)).ShouldBe(
        [
            (DifferenceKind.Added, "就业人数", null, "效益指标 › 就业人数，≥30人"),
            (DifferenceKind.Removed, "培训人次", "产出指标 › 数量指标 › 培训人次，≥240人次", null),
        ]);
    }

    [Fact]
    public void Of_rows_in_another_order_the_fewest_are_told_as_moved()
    {
        var last = _after.Indicators[^1];
        _after.Indicators.Remove(last);
        _after.Indicators.Insert(0, last);

        Compare().Select(difference => (difference.Kind, difference.RowName, difference.Before, difference.After)).ShouldBe(
            [(DifferenceKind.Moved, "学员满意度", "第 3 行", "第 1 行")]);
    }

    [Fact]
    public void A_row_that_was_added_in_between_moves_no_other()
    {
        _after.Indicators.Insert(1, new Indicator { Name = "期数" });

        Compare().Select(difference => difference.Kind).ShouldBe([DifferenceKind.Added]);
    }

    [Fact]
    public void Reason_and_measure_are_told_by_themselves_and_not_again_joined()
    {
        _after.Indicators[0].Reason = "疫情";

        Compare().Select(difference => difference.Field).ShouldBe(["indicator.reason"]);
    }

    [Fact]
    public void People_are_told_by_their_place()
    {
        _before.People.Add(new Person("组长", "何云", null, null));
        _after.People.Add(new Person("组长", "罗衡", null, null));
        _after.People.Add(new Person(null, "沈竹", null, null));

        Compare().Select(difference => (difference.Field, difference.Row, difference.Before, difference.After)).ShouldBe(
            [("people.name", "0", "何云", "罗衡"), ("people.name", "1", null, "沈竹")]);
    }

    private IReadOnlyList<Difference> Compare() => FormComparison.Between(_before, _after, MoneyUnit.TenThousandYuan);

    private static FormContent File()
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Goals.Annual = "培训 240 人次";
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("120000", 120_000m));
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "培训人次", Target = TargetValue.Parse("≥240人次") });
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "培训合格率", Target = TargetValue.Parse("≥95%") });
        file.Indicators.Add(new Indicator { Level1 = "满意度指标", Name = "学员满意度", Target = TargetValue.Parse("≥90%") });
        return file;
    }
}

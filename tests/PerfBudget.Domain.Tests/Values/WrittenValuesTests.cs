using System.Globalization;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Values;

public sealed class WrittenValuesTests
{
    [Theory]
    [InlineData("2024-01-05", "2024-01-05")]
    [InlineData("2024. 1. 5", "2024-01-05")]
    [InlineData("2024年1月5日", "2024-01-05")]
    [InlineData("2024/1/5", "2024-01-05")]
    [InlineData(" 2024-12-31 ", "2024-12-31")]
    [InlineData("2024-02-30", null)]
    [InlineData("约三月", null)]
    [InlineData("2024-01-05 上午", null)]
    public void A_day_is_read_and_its_text_kept(string text, string? day)
    {
        var written = WrittenValues.Date(text)!.Value;
        written.Text.ShouldBe(text.Trim());
        written.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        (written.Value is null).ShouldBe(day is null);
    }

    [Theory]
    [InlineData("2024-01-01 2024-08-31", "2024-01-01 2024-08-31")]
    [InlineData("2024. 1. 1-2024. 12. 31", "2024-01-01 2024-12-31")]
    [InlineData("2024年1月1日至2024年12月31日", "2024-01-01 2024-12-31")]
    [InlineData("2024年1月-12月", "2024-01-01 2024-12-31")]
    [InlineData("2024年1月至2025年2月", "2024-01-01 2025-02-28")]
    [InlineData("2024-12-31 至 2024-01-01", "2024-12-31 2024-01-01")]
    [InlineData("一年", null)]
    public void A_period_is_read_and_its_text_kept(string text, string? period)
    {
        var written = WrittenValues.Period(text)!.Value;
        written.Text.ShouldBe(text);
        written.Value?.ToString().ShouldBe(period);
        (written.Value is null).ShouldBe(period is null);
    }

    [Fact]
    public void A_period_may_be_out_of_order() => WrittenValues.Period("2024-12-31 至 2024-01-01")!.Value.Value!.Value.IsInOrder.ShouldBeFalse();

    [Theory]
    [InlineData("1,323,379.00", 1323379)]
    [InlineData("98.38%", 98.38)]
    [InlineData("￥40", 40)]
    [InlineData("10分", 10)]
    [InlineData("-3", -3)]
    public void A_number_is_read(string text, double number) => WrittenValues.Number(text)!.Value.Value.ShouldBe((decimal)number);

    [Theory]
    [InlineData("—")]
    [InlineData("十")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_keeps_its_text(string text) => WrittenValues.Number(text).ShouldBe(new Written<decimal>(text, null));

    [Theory]
    [InlineData("40", MoneyUnit.TenThousandYuan, 400000)]
    [InlineData("40万元", MoneyUnit.Yuan, 400000)]
    [InlineData("40元", MoneyUnit.TenThousandYuan, 40)]
    [InlineData("1,000.50", MoneyUnit.Yuan, 1000.5)]
    public void An_amount_counts_in_its_own_unit_first(string text, MoneyUnit unit, double yuan) => WrittenValues.Amount(text, unit)!.Value.Value.ShouldBe(new Money((decimal)yuan));

    [Theory]
    [InlineData("40%")]
    [InlineData("79228162514264337593543950335")]
    public void What_is_no_amount_keeps_its_text(string text) => WrittenValues.Amount(text, MoneyUnit.TenThousandYuan).ShouldBe(new Written<Money>(text, null));

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("☑是 □否", true)]
    [InlineData("□是 ☑否", false)]
    [InlineData("是√ 否", true)]
    [InlineData("待定", null)]
    public void A_question_is_answered(string text, bool? answer) => WrittenValues.YesNo(text)!.Value.Value.ShouldBe(answer);

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData("2024年度", 2024)]
    [InlineData("(2024 年度)", 2024)]
    [InlineData("1999", null)]
    [InlineData("今年", null)]
    public void A_year_is_read(string text, int? year) => (WrittenValues.Year(text)!.Value.Value?.Number == year).ShouldBeTrue();

    [Fact]
    public void Blank_cells_hold_nothing()
    {
        WrittenValues.Date(" ").ShouldBeNull();
        WrittenValues.Period(null).ShouldBeNull();
        WrittenValues.Number("").ShouldBeNull();
        WrittenValues.Amount("  ", MoneyUnit.Yuan).ShouldBeNull();
        WrittenValues.YesNo(null).ShouldBeNull();
        WrittenValues.Year("").ShouldBeNull();
    }

    [Theory]
    [InlineData(12345.6, MoneyUnit.TenThousandYuan, "1.23456")]
    [InlineData(120000, MoneyUnit.TenThousandYuan, "12")]
    [InlineData(120000, MoneyUnit.Yuan, "120000")]
    public void Money_is_printed_in_the_forms_unit_without_trailing_zeros(double yuan, MoneyUnit unit, string printed) =>
        new Money((decimal)yuan).In(unit).ToString(CultureInfo.InvariantCulture).ShouldBe(printed);

    [Fact]
    public void Money_adds_and_compares()
    {
        (new Money(3) + new Money(4) - new Money(5)).ShouldBe(new Money(2));
        (new Money(3) < new Money(4)).ShouldBeTrue();
        Money.Of(1.5m, MoneyUnit.TenThousandYuan).ShouldBe(new Money(15_000));
    }
}

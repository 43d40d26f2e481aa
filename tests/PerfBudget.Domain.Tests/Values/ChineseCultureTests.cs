using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Values;

public sealed class ChineseCultureTests
{
    private static readonly DateTime Day = new(2024, 3, 9, 14, 5, 0);

    [Theory]
    [InlineData("D", "2024年3月9日")]
    [InlineData("d", "2024-03-09")]
    [InlineData("Y", "2024年3月")]
    [InlineData("M", "3月9日")]
    [InlineData("MMMM", "三月")]
    [InlineData("dddd", "星期六")]
    [InlineData("t", "14:05")]
    public void Dates_are_written_as_chinese_offices_write_them(string format, string written) =>
        Day.ToString(format, ChineseCulture.Instance).ShouldBe(written);

    [Fact]
    public void Numbers_and_money_are_grouped_by_thousands()
    {
        1234567.891m.ToString("N2", ChineseCulture.Instance).ShouldBe("1,234,567.89");
        1234.5m.ToString("C", ChineseCulture.Instance).ShouldBe("¥1,234.50");
        0.955m.ToString("P1", ChineseCulture.Instance).ShouldBe("95.5%");
    }

    [Fact]
    public void A_week_begins_on_monday() =>
        ChineseCulture.Instance.DateTimeFormat.FirstDayOfWeek.ShouldBe(DayOfWeek.Monday);
}

using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Years;

public sealed class DeclaredYearTests
{
    [Theory]
    [InlineData("2026-08-31", 2026)]
    [InlineData("2026-09-01", 2027)]
    public void Without_a_calendar_it_is_the_next_year_from_September_on(string today, int year) => BudgetYear.DeclaredOn([], DateOnly.Parse(today)).ShouldBe(year);

    [Theory]
    [InlineData("2026-06-30", 2026)] // not yet open
    [InlineData("2026-07-01", 2028)]
    [InlineData("2026-07-31", 2028)]
    [InlineData("2026-08-01", 2026)] // over
    public void What_the_calendar_has_open_goes_before_the_month(string today, int year)
    {
        var arranged = BudgetYear.Create(new FiscalYear(2028));
        arranged.Of(FormKind.Declaration)!.Arrange(new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 31), freezes: false, reminderDays: 7).ShouldBeNull();

        BudgetYear.DeclaredOn([arranged, BudgetYear.Create(new FiscalYear(2030))], DateOnly.Parse(today)).ShouldBe(year, "a year without dates says nothing");
    }
}

using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Years;

public sealed class FilingWindowTests
{
    private static readonly DateOnly Opens = new(2025, 3, 1), Due = new(2025, 3, 31);

    [Fact]
    public void A_year_that_nobody_arranged_is_open_all_along() =>
        FilingWindow.Of(null, FormKind.Declaration, null, Due).ShouldBe(FilingWindow.Open);

    [Theory]
    [InlineData("2025-02-28", true, null, "2025年3月1日开始填报绩效目标申报，请届时再填")]
    [InlineData("2025-03-01", true, null, null)]
    [InlineData("2025-03-31", true, null, null)]
    [InlineData("2025-04-01", true, null, "绩效目标申报已于2025年3月31日截止并锁定，不能再填报；确需填报，请联系财政审核员办理延期")]
    [InlineData("2025-04-01", false, null, null)]
    [InlineData("2025-04-01", true, "2025-04-10", null)]
    [InlineData("2025-04-11", true, "2025-04-10", "绩效目标申报已于2025年4月10日截止并锁定，不能再填报；确需填报，请联系财政审核员办理延期")]
    [InlineData("2025-04-01", true, "2025-03-20", "绩效目标申报已于2025年3月31日截止并锁定，不能再填报；确需填报，请联系财政审核员办理延期")]
    public void A_form_is_filed_between_its_days(string today, bool freezes, string? extendedTo, string? refusal)
    {
        var year = Year();
        year.Of(FormKind.Declaration)!.Arrange(Opens, Due, freezes, 7).ShouldBeNull();

        var window = FilingWindow.Of(year, FormKind.Declaration, extendedTo is null ? null : DateOnly.ParseExact(extendedTo, "yyyy-MM-dd"), DateOnly.ParseExact(today, "yyyy-MM-dd"));

        (window.Refusal, window.IsOpen).ShouldBe((refusal, refusal is null));
    }

    [Fact]
    public void A_stage_that_the_year_does_not_have_is_not_filed() =>
        FilingWindow.Of(Year(), new Stage(FormKind.Tracking, 2), null, Due).Refusal.ShouldBe("2025 年不填报绩效跟踪（第2期）");

    [Fact]
    public void Days_are_counted_to_the_last_day()
    {
        var year = Year();
        year.Of(FormKind.Tracking)!.Arrange(null, Due, freezes: false, 7);

        (FilingWindow.Of(year, FormKind.Tracking, null, Due.AddDays(-3)).DaysLeft, FilingWindow.Of(year, FormKind.Tracking, null, Due.AddDays(2)).IsOverdue).ShouldBe((3, true));
    }

    [Fact]
    public void Trackings_are_added_and_taken_away_from_the_end_and_the_first_stays()
    {
        var year = Year();
        year.AddTracking();

        year.Stages.Select(stage => stage.Stage.Id).ShouldBe(["declaration", "tracking", "tracking-2", "self-evaluation"]);
        (year.RemoveLastTracking(), year.RemoveLastTracking()).ShouldBe((true, false));
        while (year.LastTracking.Number < Stage.MostTrackings)
        {
            year.AddTracking();
        }

        Should.Throw<InvalidOperationException>(() => year.AddTracking());
    }

    [Fact]
    public void A_calendar_that_cannot_be_is_refused_and_the_old_one_stays()
    {
        var stage = Year().Of(FormKind.Tracking)!;
        stage.Arrange(Opens, Due, freezes: true, 7, new Period(Opens, Due)).ShouldBeNull();

        stage.Arrange(Due, Opens, false, 7).ShouldBe("绩效跟踪：截止日期早于开始日期。");
        stage.Arrange(null, null, freezes: true, 7).ShouldBe("绩效跟踪：没有截止日期，不能设逾期锁定。");
        stage.Arrange(null, null, false, 61).ShouldNotBeNull();
        stage.Arrange(null, null, false, 7, new Period(Due, Opens)).ShouldNotBeNull();
        (stage.Opens, stage.Due, stage.Freezes, stage.Covers).ShouldBe((Opens, Due, true, new Period(Opens, Due)));
    }

    private static BudgetYear Year() => BudgetYear.Create(new FiscalYear(2025));
}

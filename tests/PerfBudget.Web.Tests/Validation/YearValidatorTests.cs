using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Years;
using PerfBudget.Testing;
using PerfBudget.UseCases.Validation;
using PerfBudget.UseCases.Years;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

public sealed class YearValidatorTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly StageEntry Stage1 = new(FormKind.Tracking, Today, Today.AddDays(20), true, 7, Today, Today.AddDays(5));
    private static readonly YearEntryValidator Years = new(new StageEntryValidator());
    private static readonly ExtensionEntryValidator Extensions = new(
        new TestClock(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero)));

    public static TheoryData<StageEntry, string, string> Wrong { get; } = new()
    {
        { Stage1 with { Due = Today.AddDays(-1) }, "Due", "截止日期早于开始日期" },
        { Stage1 with { Due = null }, "Freezes", "没有截止日期，不能设逾期锁定" },
        { Stage1 with { ReminderDays = -1 }, "ReminderDays", "提前提醒的天数应在 0 到" },
        { Stage1 with { ReminderDays = StageCalendar.MostReminderDays + 1 }, "ReminderDays", "提前提醒的天数应在 0 到" },
        { Stage1 with { CoversTo = Today.AddDays(-1) }, "CoversTo", "跟踪时段的结束早于开始" },
        { Stage1 with { CoversTo = null }, "CoversTo", "要么开始和结束都填，要么都不填" },
        { Stage1 with { CoversFrom = null }, "CoversFrom", "要么开始和结束都填，要么都不填" },
        { Stage1 with { Stage = new Stage(FormKind.Tracking, Stage.MostTrackings + 1) }, "Stage", "一年最多" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_wrong_cell_is_refused_at_its_stage_and_member(StageEntry stage, string member, string words)
    {
        var entry = new YearEntry(true, [new StageEntry(FormKind.Declaration, null, null, false, 0), stage]);
        Years.ShouldRefuse(entry, $"Stages[1].{member}", member == "Freezes" ? RefusalCode.Contradiction : RefusalCode.OutOfRange, words);
    }

    [Fact]
    public void Days_that_are_equal_and_reminders_at_both_limits_are_taken()
    {
        Years.ShouldTake(new YearEntry(true, [Stage1 with { Due = Today, ReminderDays = 0, CoversTo = Today }]));
        Years.ShouldTake(new YearEntry(false, [Stage1 with { ReminderDays = StageCalendar.MostReminderDays }]));
    }

    [Fact]
    public void An_extension_until_today_with_the_longest_reason_is_taken() =>
        Extensions.ShouldTake(new ExtensionEntry(Today, Said.Long(FlowSteps.ReasonLength)));

    [Fact]
    public void An_extension_needs_a_day_that_is_not_past()
    {
        Extensions.ShouldRefuse(new ExtensionEntry(null, "设备到货推迟"), "Until", RefusalCode.Required, "请填写延期到哪一天");
        Extensions.ShouldRefuse(new ExtensionEntry(Today.AddDays(-1), "设备到货推迟"), "Until", RefusalCode.OutOfRange, "延期不能早于今天");
    }

    [Fact]
    public void An_extension_needs_a_reason_within_the_limit_and_without_control_characters()
    {
        Extensions.ShouldRefuse(new ExtensionEntry(Today, " \n"), "Reason", RefusalCode.Required, "请写明延期的理由");
        Extensions.ShouldRefuse(new ExtensionEntry(Today, Said.Long(FlowSteps.ReasonLength + 1)), "Reason", RefusalCode.TooLong, "理由最多");
        Extensions.ShouldRefuse(new ExtensionEntry(Today, "推\0迟"), "Reason", RefusalCode.ControlCharacters, "控制字符");
        Extensions.ShouldTake(new ExtensionEntry(Today, "设备\r\n推迟"));
    }
}

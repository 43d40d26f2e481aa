using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Values;
using PerfBudget.Testing;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.UseCases.Projects.Creating;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Validation;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

public sealed class ProjectValidatorTests
{
    private const int NameLength = 200; // of the form's own cell

    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly TestClock Clock = new(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
    private static readonly NewProjectEntry Whole = new("校舍维修", Guid.NewGuid(), 2026);

    [Fact]
    public void A_name_is_as_long_as_its_cell_and_no_longer()
    {
        new NewProjectEntryValidator().ShouldTake(Whole with { Name = Said.Long(NameLength) });
        new NewProjectEntryValidator()
            .ShouldRefuse(Whole with { Name = Said.Long(NameLength + 1) }, "Name", RefusalCode.Malformed, "“项目名称”最多 200 字，现有 201 字");
        new CopyEntryValidator()
            .ShouldRefuse(new CopyEntry(Said.Long(NameLength + 1), true, false), "Name", RefusalCode.Malformed, "最多 200 字");
        new ContinueEntryValidator()
            .ShouldRefuse(new ContinueEntry(Said.Long(NameLength + 1), false), "Name", RefusalCode.Malformed, "最多 200 字");
    }

    [Fact]
    public void A_blank_name_and_one_with_control_characters_are_refused()
    {
        new NewProjectEntryValidator().ShouldRefuse(Whole with { Name = " " }, "Name", RefusalCode.Required, "请填写项目名称");
        new NewProjectEntryValidator().ShouldRefuse(Whole with { Name = "校\u0007舍" }, "Name", RefusalCode.Malformed, "控制字符");
        new CopyEntryValidator().ShouldRefuse(new CopyEntry(null, true, false), "Name", RefusalCode.Required, "请填写新项目的名称");
        new ContinueEntryValidator().ShouldRefuse(new ContinueEntry("", false), "Name", RefusalCode.Required, "请填写项目名称");
    }

    [Fact]
    public void A_unit_has_to_be_chosen() => new NewProjectEntryValidator()
        .ShouldRefuse(Whole with { Unit = null }, "Unit", RefusalCode.Required, "请选择单位");

    [Theory]
    [InlineData(FiscalYear.Earliest)]
    [InlineData(FiscalYear.Latest)]
    public void The_first_and_the_last_year_are_taken(int year) => new NewProjectEntryValidator().ShouldTake(Whole with { Year = year });

    [Theory]
    [InlineData(null)]
    [InlineData(FiscalYear.Earliest - 1)]
    [InlineData(FiscalYear.Latest + 1)]
    public void No_other_year_is(int? year) =>
        new NewProjectEntryValidator()
            .ShouldRefuse(Whole with { Year = year }, "Year", RefusalCode.OutOfRange,
                $"请填写 {FiscalYear.Earliest} 至 {FiscalYear.Latest} 之间的年度");

    [Theory]
    [InlineData(null, RefusalCode.Required)]
    [InlineData(" \r\n", RefusalCode.Required)]
    [InlineData("原\0因", RefusalCode.ControlCharacters)]
    public void Reasons_that_are_blank_or_hold_control_characters_are_refused(string? reason, string code)
    {
        new ProjectReasonEntryValidator().ShouldRefuse(new ProjectReasonEntry(reason), "Reason", code, "原因");
        new StrikeEntryValidator().ShouldRefuse(new StrikeEntry(reason), "Reason", code, "理由");
    }

    [Fact]
    public void Reasons_are_as_long_as_their_limits_and_no_longer()
    {
        new ProjectReasonEntryValidator().ShouldTake(new ProjectReasonEntry(Said.Long(ProjectEvent.ReasonLength)));
        new ProjectReasonEntryValidator()
            .ShouldRefuse(new ProjectReasonEntry(Said.Long(ProjectEvent.ReasonLength + 1)), "Reason", RefusalCode.TooLong, "原因最多");
        new StrikeEntryValidator().ShouldTake(new StrikeEntry(Said.Long(MoneyEntry.NoteLength)));
        new StrikeEntryValidator()
            .ShouldRefuse(new StrikeEntry(Said.Long(MoneyEntry.NoteLength + 1)), "Reason", RefusalCode.TooLong, "理由最多");
    }

    [Fact]
    public void An_order_needs_a_text_within_its_limit_and_a_day_from_today_to_two_years_ahead()
    {
        var validator = new RectificationOrderEntryValidator(Clock);
        validator.ShouldTake(new RectificationOrderEntry(Said.Long(Rectification.OrderLength), Today));
        validator.ShouldTake(new RectificationOrderEntry("补齐验收单", Today.AddYears(2)));
        validator.ShouldRefuse(new RectificationOrderEntry(" ", Today), "Text", RefusalCode.Required, "请写明整改要求");
        validator.ShouldRefuse(
            new RectificationOrderEntry(Said.Long(Rectification.OrderLength + 1), Today), "Text", RefusalCode.TooLong, "整改要求最多");
        validator.ShouldRefuse(new RectificationOrderEntry("补齐验收单", null), "Due", RefusalCode.Required, "请填写整改期限");
        validator.ShouldRefuse(new RectificationOrderEntry("补齐验收单", Today.AddDays(-1)), "Due", RefusalCode.OutOfRange, "不能早于今天");
        validator.ShouldRefuse(new RectificationOrderEntry("补齐验收单", Today.AddYears(2).AddDays(1)), "Due", RefusalCode.OutOfRange, "整改期限太远");
    }

    [Fact]
    public void A_verdict_that_accepts_needs_nothing_and_one_that_does_not_needs_what_an_order_needs()
    {
        var validator = new VerdictEntryValidator(Clock);
        validator.ShouldTake(new VerdictEntry(true, null, null));
        validator.ShouldTake(new VerdictEntry(false, "还缺一份", Today));
        validator.ShouldRefuse(
            new VerdictEntry(true, Said.Long(Rectification.OrderLength + 1), null), "Verdict", RefusalCode.TooLong, "验收意见最多");
        validator.ShouldRefuse(new VerdictEntry(false, " ", Today), "Verdict", RefusalCode.Required, "请写明整改要求");
        validator.ShouldRefuse(new VerdictEntry(false, "还缺一份", null), "Due", RefusalCode.Required, "请填写整改期限");
    }

    [Fact]
    public void An_answer_is_as_long_as_its_limit_and_no_longer()
    {
        var validator = new RectificationAnswerEntryValidator();
        validator.ShouldTake(new RectificationAnswerEntry(Said.Long(Rectification.AnswerLength)));
        validator.ShouldRefuse(
            new RectificationAnswerEntry(Said.Long(Rectification.AnswerLength + 1)), "Answer", RefusalCode.TooLong, "整改情况最多");
        validator.ShouldRefuse(new RectificationAnswerEntry(null), "Answer", RefusalCode.Required, "请写明整改情况");
    }
}

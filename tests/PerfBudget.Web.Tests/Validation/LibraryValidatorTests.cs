using PerfBudget.Domain.Library;
using PerfBudget.Testing.Library;
using PerfBudget.UseCases.Library;
using PerfBudget.UseCases.Validation;
using PerfBudget.Web.Tests.Pages.Library;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

public sealed class LibraryValidatorTests
{
    private static readonly ProposalEntryValidator Proposals = new();
    private static readonly ProposalEntry Whole = new(Guid.NewGuid(), LibraryIndicators.Named("教学设备完好率"));

    [Fact]
    public void A_whole_indicator_with_the_longest_name_and_definition_is_taken() => Proposals.ShouldTake(Whole with
    {
        Indicator = Whole.Indicator with { Name = Said.Long(LibraryIndicator.NameLength),
            Definition = Said.Long(LibraryIndicator.TextLength) },
    });

    [Fact]
    public void A_unit_has_to_be_chosen() => Proposals.ShouldRefuse(Whole with { Unit = null }, "Unit", RefusalCode.Required, "请选择推荐单位");

    [Fact]
    public void What_is_wrong_with_the_indicator_stands_at_its_part()
    {
        Refused(Whole.Indicator with { Name = Said.Long(LibraryIndicator.NameLength + 1) }, LibraryPart.Name, "指标名称最多");
        Refused(Whole.Indicator with { Definition = " " }, LibraryPart.Definition, "请填写指标解释");
        Refused(Whole.Indicator with { Formula = "第一行\n第二行" }, LibraryPart.Formula, "计算公式最多");
        Refused(Whole.Indicator with { UsualValues = ["95"] }, LibraryPart.UsualValues, "应写成“≥…%”");
        Refused(Whole.Indicator with { UsualValues = [] }, LibraryPart.UsualValues, "请填写常用目标值");
    }

    [Fact]
    public void A_reason_is_as_long_as_its_limit_and_no_longer()
    {
        var (most, more) = (Said.Long(IndicatorProposal.ReasonLength), Said.Long(IndicatorProposal.ReasonLength + 1));
        new ReturnProposalEntryValidator().ShouldTake(new ReturnProposalEntry(most));
        new ReturnProposalEntryValidator().ShouldRefuse(new ReturnProposalEntry(more), "Reason", RefusalCode.TooLong, "退回理由最多");
        new WithdrawIndicatorEntryValidator().ShouldTake(new WithdrawIndicatorEntry(most));
        new WithdrawIndicatorEntryValidator().ShouldRefuse(new WithdrawIndicatorEntry(more), "Reason", RefusalCode.TooLong, "收回理由最多");
    }

    [Theory]
    [InlineData(null, RefusalCode.Required)]
    [InlineData(" ", RefusalCode.Required)]
    [InlineData("口\0径", RefusalCode.ControlCharacters)]
    public void A_reason_that_is_blank_or_holds_control_characters_is_refused(string? reason, string code)
    {
        new ReturnProposalEntryValidator().ShouldRefuse(new ReturnProposalEntry(reason), "Reason", code, "退回理由");
        new WithdrawIndicatorEntryValidator().ShouldRefuse(new WithdrawIndicatorEntry(reason), "Reason", code, "收回理由");
    }

    private static void Refused(LibraryIndicator indicator, LibraryPart part, string words) =>
        Proposals.ShouldRefuse(Whole with { Indicator = indicator }, ProposalEntryValidator.Field(part), RefusalCode.Malformed, words);
}

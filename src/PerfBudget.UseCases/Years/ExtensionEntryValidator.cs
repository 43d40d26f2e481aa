using FluentValidation;
using PerfBudget.Domain.Flow;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Years;

/// <summary>What an extension needs; whether it is later than the deadline is asked of the record.</summary>
public sealed class ExtensionEntryValidator : AbstractValidator<ExtensionEntry>
{
    /// <summary>With the clock that says what today is.</summary>
    public ExtensionEntryValidator(TimeProvider clock)
    {
        RuleFor(entry => entry.Until).NotNull().Say(RefusalCode.Required, "请填写延期到哪一天。")
            .Must(until => until is null || until >= DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
                .Say(RefusalCode.OutOfRange, "延期不能早于今天。");
        RuleFor(entry => entry.Reason).RequiredText("理由", FlowSteps.ReasonLength, "请写明延期的理由。");
    }
}

using FluentValidation;
using PerfBudget.Domain.Rectifications;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>What a verdict needs: where the answer is not accepted, what an order needs.</summary>
public sealed class VerdictEntryValidator : AbstractValidator<VerdictEntry>
{
    /// <summary>With the clock that says what today is.</summary>
    public VerdictEntryValidator(TimeProvider clock)
    {
        When(entry => entry.IsAccepted, () =>
            RuleFor(entry => entry.Verdict).OptionalText("验收意见", Rectification.OrderLength)).Otherwise(() =>
        {
            RuleFor(entry => entry.Verdict).RequiredText("整改要求", Rectification.OrderLength, "请写明整改要求。");
            RuleFor(entry => entry.Due).RectificationDue(clock);
        });
    }
}

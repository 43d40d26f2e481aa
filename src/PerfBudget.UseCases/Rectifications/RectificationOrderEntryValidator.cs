using FluentValidation;
using PerfBudget.Domain.Rectifications;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>What an order needs.</summary>
public sealed class RectificationOrderEntryValidator : AbstractValidator<RectificationOrderEntry>
{
    /// <summary>With the clock that says what today is.</summary>
    public RectificationOrderEntryValidator(TimeProvider clock)
    {
        RuleFor(entry => entry.Text).RequiredText("整改要求", Rectification.OrderLength, "请写明整改要求。");
        RuleFor(entry => entry.Due).RectificationDue(clock);
    }
}

/// <summary>The rule for the day by which something is to be put right, whoever orders it for the first time or anew.</summary>
internal static class RectificationDueRule
{
    private const int MostYearsAhead = 2; // a later day is a slip of the pen

    public static IRuleBuilderOptions<T, DateOnly?> RectificationDue<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock)
    {
        DateOnly Today() => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return rule.NotNull().Say(RefusalCode.Required, "请填写整改期限。")
            .Must(due => due is null || due >= Today()).Say(RefusalCode.OutOfRange, "整改期限不能早于今天。")
            .Must(due => due is null || due <= Today().AddYears(MostYearsAhead)).Say(RefusalCode.OutOfRange, "整改期限太远，请检查年份。");
    }
}

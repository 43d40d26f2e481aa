using FluentValidation;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>What a person's name may be.</summary>
public sealed class PersonNameEntryValidator : AbstractValidator<PersonNameEntry>
{
    /// <summary>The rule.</summary>
    public PersonNameEntryValidator() => RuleFor(entry => entry.Name).PersonName();
}

/// <summary>The rule for names of people, whichever form they stand in.</summary>
internal static class PersonNameRule
{
    public static IRuleBuilderOptions<T, string?> PersonName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.RequiredLine("姓名", AccountRules.NameLength, $"请填写姓名，最多 {AccountRules.NameLength} 个字。");
}

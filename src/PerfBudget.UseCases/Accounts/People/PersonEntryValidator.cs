using FluentValidation;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>What the fields of a new person may hold.</summary>
public sealed class PersonEntryValidator : AbstractValidator<PersonEntry>
{
    /// <summary>The rules.</summary>
    public PersonEntryValidator()
    {
        RuleFor(entry => entry.Name).PersonName();
        RuleFor(entry => entry.UserName).Present($"请填写用户名，最多 {AccountRules.UserNameLength} 个字符。")
            .Must(name => name is null
                || (name.Trim().Length <= AccountRules.UserNameLength && name.Trim().All(AccountRules.UserNameCharacters.Contains)))
            .Say(RefusalCode.Malformed, new ChineseErrors().InvalidUserName(null).Description);
    }
}

using FluentValidation;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.Password;

/// <summary>
/// What a change of password needs; whether the current one is right, and whether the new one is too common, is asked of the account.
/// </summary>
public sealed class PasswordEntryValidator : AbstractValidator<PasswordEntry>
{
    /// <summary>The rules.</summary>
    public PasswordEntryValidator()
    {
        RuleFor(entry => entry.Current).NotEmpty().Say(RefusalCode.Required, "请填写当前密码。");
        RuleFor(entry => entry.Wanted).NotEmpty().Say(RefusalCode.Required, "请填写新密码。")
            .MinimumLength(AccountRules.ShortestPassword).Say(RefusalCode.TooShort, $"密码至少 {AccountRules.ShortestPassword} 个字符。")
            .MaximumLength(AccountRules.LongestPassword).Say(RefusalCode.TooLong, $"密码最多 {AccountRules.LongestPassword} 个字符。")
            .NotEqual(entry => entry.Current).Say(RefusalCode.Contradiction, "新密码与当前密码相同，请换一个。");
        RuleFor(entry => entry.Again).Equal(entry => entry.Wanted).Say(RefusalCode.Contradiction, "两次输入的新密码不一样。");
    }
}

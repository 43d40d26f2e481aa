using FluentValidation;
using PerfBudget.Domain.Mails;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Mails;

/// <summary>One plain address, or none.</summary>
public sealed class MailAddressEntryValidator : AbstractValidator<MailAddressEntry>
{
    /// <summary>The rule.</summary>
    public MailAddressEntryValidator() => RuleFor(entry => entry.Email)
        .Must(address => string.IsNullOrWhiteSpace(address) || MailAddresses.IsOne(address.Trim()))
        .Say(RefusalCode.Malformed, "这不是一个邮箱地址，请检查；例如 chen@school.example。一个人填一个地址。");
}

using FluentValidation;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Which role goes with which unit.</summary>
public sealed class RoleEntryValidator : AbstractValidator<RoleEntry>
{
    /// <summary>The rules.</summary>
    public RoleEntryValidator()
    {
        RuleFor(entry => entry.Role).NotNull().Say(RefusalCode.NotOffered, "请选择角色。");
        When(entry => entry.Role is not null, () => RuleFor(entry => entry.Unit).Custom((_, context) =>
        {
            var (role, entry) = (context.InstanceToValidate.Role!.Value, context.InstanceToValidate);
            var (code, sentence) = entry switch
            {
                { IsEverywhere: true } => role.MayBeHeldEverywhere() ? default : (RefusalCode.Contradiction, $"{role.Term()}须指定一个单位。"),
                { Unit: null } => (RefusalCode.Required, role.MayBeHeldEverywhere() ? "请选择单位，或选“全部单位”。" : $"{role.Term()}须指定一个单位。"),
                _ => role.MayBeHeldInUnit() ? default : (RefusalCode.Contradiction, $"{role.Term()}不属于某个单位，请选“全部单位”。"),
            };
            if (sentence is not null)
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure(nameof(entry.Unit), sentence) { ErrorCode = code });
            }
        }));
    }
}

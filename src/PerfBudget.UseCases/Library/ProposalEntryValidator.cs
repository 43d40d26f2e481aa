using FluentValidation;
using FluentValidation.Results;
using PerfBudget.Domain.Library;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Library;

/// <summary>What a proposal needs: a unit, and an indicator that is whole, as the library's own files must be.</summary>
public sealed class ProposalEntryValidator : AbstractValidator<ProposalEntry>
{
    /// <summary>The rules.</summary>
    public ProposalEntryValidator()
    {
        RuleFor(entry => entry.Unit).NotNull().Say(RefusalCode.Required, "请选择推荐单位。");
        RuleFor(entry => entry.Indicator).Custom((indicator, context) =>
        {
            foreach (var objection in indicator.Objections())
            {
                context.AddFailure(new ValidationFailure(
                    Field(objection.Part), objection.Said + "。") { ErrorCode = RefusalCode.Malformed });
            }
        });
    }

    /// <summary>The name of the field of a part of the indicator.</summary>
    public static string Field(LibraryPart part) => $"{nameof(ProposalEntry.Indicator)}.{part}";
}

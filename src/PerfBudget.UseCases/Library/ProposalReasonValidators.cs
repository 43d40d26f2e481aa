using FluentValidation;
using PerfBudget.Domain.Library;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Library;

/// <summary>Why a proposal is returned.</summary>
public sealed class ReturnProposalEntryValidator : AbstractValidator<ReturnProposalEntry>
{
    /// <summary>The rule.</summary>
    public ReturnProposalEntryValidator() => RuleFor(entry => entry.Reason)
        .RequiredText("退回理由", IndicatorProposal.ReasonLength, $"请写明退回理由，最多 {IndicatorProposal.ReasonLength} 个字。");
}

/// <summary>Why an indicator is taken out of the library.</summary>
public sealed class WithdrawIndicatorEntryValidator : AbstractValidator<WithdrawIndicatorEntry>
{
    /// <summary>The rule.</summary>
    public WithdrawIndicatorEntryValidator() => RuleFor(entry => entry.Reason)
        .RequiredText("收回理由", IndicatorProposal.ReasonLength, $"请写明收回理由，最多 {IndicatorProposal.ReasonLength} 个字。");
}

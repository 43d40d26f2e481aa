using FluentValidation;
using PerfBudget.Domain.Ledger;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Ledger;

/// <summary>What the reason needs.</summary>
public sealed class StrikeEntryValidator : AbstractValidator<StrikeEntry>
{
    /// <summary>The rule.</summary>
    public StrikeEntryValidator() => RuleFor(entry => entry.Reason).RequiredText("理由", MoneyEntry.NoteLength, "请写明作废的理由。");
}

using FluentValidation;
using PerfBudget.Domain.Rectifications;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>What an answer needs.</summary>
public sealed class RectificationAnswerEntryValidator : AbstractValidator<RectificationAnswerEntry>
{
    /// <summary>The rule.</summary>
    public RectificationAnswerEntryValidator() => RuleFor(entry => entry.Answer)
        .RequiredText("整改情况", Rectification.AnswerLength, "请写明整改情况。");
}

using FluentValidation;
using PerfBudget.UseCases.Projects.Creating;

namespace PerfBudget.UseCases.Projects.Continuing;

/// <summary>What the name in the next year may be.</summary>
public sealed class ContinueEntryValidator : AbstractValidator<ContinueEntry>
{
    /// <summary>The rule.</summary>
    public ContinueEntryValidator() => RuleFor(entry => entry.Name).ProjectName("请填写项目名称。");
}

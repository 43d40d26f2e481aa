using FluentValidation;
using PerfBudget.UseCases.Projects.Creating;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>What the name of a copy may be.</summary>
public sealed class CopyEntryValidator : AbstractValidator<CopyEntry>
{
    /// <summary>The rule.</summary>
    public CopyEntryValidator() => RuleFor(entry => entry.Name).ProjectName("请填写新项目的名称。");
}

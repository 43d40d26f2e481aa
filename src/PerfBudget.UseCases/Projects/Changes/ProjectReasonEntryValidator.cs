using FluentValidation;
using PerfBudget.Domain.Projects;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>What the reason of a change may be; in text areas lines are broken, which the log writes as one.</summary>
public sealed class ProjectReasonEntryValidator : AbstractValidator<ProjectReasonEntry>
{
    /// <summary>The rule.</summary>
    public ProjectReasonEntryValidator() => RuleFor(entry => entry.Reason).RequiredText("原因", ProjectEvent.ReasonLength, "请填写原因。");
}

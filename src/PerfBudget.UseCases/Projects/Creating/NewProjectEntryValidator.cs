using FluentValidation;
using FluentValidation.Results;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Projects.Creating;

/// <summary>What the fields of a new project may hold; its name is what the form's own cell takes.</summary>
public sealed class NewProjectEntryValidator : AbstractValidator<NewProjectEntry>
{
    internal const string ChooseUnit = "请选择单位。";

    /// <summary>The rules.</summary>
    public NewProjectEntryValidator()
    {
        RuleFor(entry => entry.Name).ProjectName("请填写项目名称。");
        RuleFor(entry => entry.Unit).NotNull().Say(RefusalCode.Required, ChooseUnit);
        RuleFor(entry => entry.Year).Must(year => FiscalYear.TryOf(year ?? 0) is not null)
            .Say(RefusalCode.OutOfRange, $"请填写 {FiscalYear.Earliest} 至 {FiscalYear.Latest} 之间的年度。");
    }
}

/// <summary>The rule for names of projects, whichever form they stand in.</summary>
internal static class ProjectNameRule
{
    public static IRuleBuilderOptionsConditions<T, string?> ProjectName<T>(this IRuleBuilder<T, string?> rule, string blank) =>
        rule.Custom((typed, context) =>
    {
        var read = NewProject.ReadName(typed);
        if (read.Text is null)
        {
            var (code, sentence) = read.Refusal is { } refusal ? (RefusalCode.Malformed, refusal + "。") : (RefusalCode.Required, blank);
            context.AddFailure(new ValidationFailure(context.PropertyPath, sentence) { ErrorCode = code });
        }
    });
}

using FluentValidation;
using FluentValidation.Results;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Years;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Years;

/// <summary>What the stages of a year may hold.</summary>
public sealed class YearEntryValidator : AbstractValidator<YearEntry>
{
    /// <summary>With the rules of one stage.</summary>
    public YearEntryValidator(IValidator<StageEntry> stage) => RuleForEach(entry => entry.Stages).SetValidator(stage);
}

/// <summary>What one stage may hold: the days as the calendar of the domain takes them, and no more trackings than a year has.</summary>
public sealed class StageEntryValidator : AbstractValidator<StageEntry>
{
    /// <summary>The rules.</summary>
    public StageEntryValidator()
    {
        RuleFor(entry => entry.Stage).Must(stage => stage.Number <= Stage.MostTrackings)
            .Say(RefusalCode.OutOfRange, $"一年最多 {Stage.MostTrackings} 期跟踪。");
        RuleFor(entry => entry).Custom((entry, context) =>
        {
            foreach (var (member, said) in StageCalendar.Objections(
                entry.Opens, entry.Due, entry.Freezes, entry.ReminderDays, entry.CoversFrom, entry.CoversTo))
            {
                var field = context.PropertyPath is { Length: > 0 } path ? $"{path}.{member}" : member;
                context.AddFailure(new ValidationFailure(field, $"{entry.Stage.Term}：{said}。")
                {
                    ErrorCode = member == nameof(StageCalendar.Freezes) ? RefusalCode.Contradiction : RefusalCode.OutOfRange,
                });
            }
        });
    }
}

using FluentValidation;

namespace PerfBudget.UseCases.Validation;

/// <summary>The rules that texts share. Lengths are those of the text without blanks around it, as it is kept.</summary>
internal static class TextRules
{
    /// <summary>One line that must be there.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="term">What the field is called.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="blank">What is said where there is none.</param>
    public static IRuleBuilderOptions<T, string?> RequiredLine<T>(
        this IRuleBuilder<T, string?> rule, string term, int longest, string blank) =>
        rule.Present(blank).OptionalLine(term, longest);

    /// <summary>One line that may be missing.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, string term, int longest) =>
        rule.NoLongerThan(term, longest).Must(text => !HasControls(text, lines: false)).Say(RefusalCode.ControlCharacters, Controls(term));

    /// <summary>Text of several lines that must be there.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="term">What the field is called.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="blank">What is said where there is none.</param>
    public static IRuleBuilderOptions<T, string?> RequiredText<T>(
        this IRuleBuilder<T, string?> rule, string term, int longest, string blank) =>
        rule.Present(blank).OptionalText(term, longest);

    /// <summary>Text of several lines that may be missing.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, string term, int longest) =>
        rule.NoLongerThan(term, longest).Must(text => !HasControls(text, lines: true)).Say(RefusalCode.ControlCharacters, Controls(term));

    /// <summary>Something must be there.</summary>
    public static IRuleBuilderOptions<T, string?> Present<T>(this IRuleBuilder<T, string?> rule, string blank) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).Say(RefusalCode.Required, blank);

    /// <summary>Says what is wrong, with its code.</summary>
    public static IRuleBuilderOptions<T, TField> Say<T, TField>(this IRuleBuilderOptions<T, TField> rule, string code, string sentence) =>
        rule.WithErrorCode(code).WithMessage(sentence);

    private static IRuleBuilderOptions<T, string?> NoLongerThan<T>(this IRuleBuilder<T, string?> rule, string term, int longest) =>
        rule.Must(text => Length(text) <= longest).WithErrorCode(RefusalCode.TooLong)
            .WithMessage((_, text) => $"{term}最多 {longest} 个字，现有 {Length(text)} 个，请精简。");

    private static int Length(string? text) => text?.ReplaceLineEndings("\n").Trim().Length ?? 0;

    private static bool HasControls(string? text, bool lines) =>
        text?.ReplaceLineEndings(lines ? " " : "\n").Trim().Any(character =>
            char.IsControl(character) && !(lines && character == '\t')) == true;

    private static string Controls(string term) => $"{term}中有看不见的控制字符，请删去后重新输入。";
}

using FluentValidation;
using PerfBudget.UseCases.Validation;
using Shouldly;

namespace PerfBudget.Web.Tests.Validation;

/// <summary>What validators say, for tests of them.</summary>
internal static class Said
{
    /// <summary>A text of so many characters.</summary>
    public static string Long(int length) => new('长', length);

    /// <summary>The entry is taken.</summary>
    public static void ShouldTake<T>(this IValidator<T> validator, T entry) => validator.Problems(entry)?.Sentence.ShouldBeNull();

    /// <summary>One field alone is refused, with this code and in words that hold these.</summary>
    public static void ShouldRefuse<T>(this IValidator<T> validator, T entry, string field, string code, string words)
    {
        var problem = validator.Problems(entry).ShouldNotBeNull().All.ShouldHaveSingleItem();
        problem.Field.ShouldBe(field);
        problem.Refusal.Code.ShouldBe(code);
        problem.Refusal.Sentence.ShouldContain(words);
    }
}

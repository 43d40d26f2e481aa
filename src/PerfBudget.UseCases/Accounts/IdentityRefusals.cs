using Microsoft.AspNetCore.Identity;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts;

/// <summary>What the accounts of ASP.NET Core Identity refuse, at the field of the form that it is about.</summary>
internal static class IdentityRefusals
{
    /// <summary>All sentences at one field; what Identity says of somebody else's change stands for the form as a whole.</summary>
    public static FieldProblems At(string field, IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
        ? FieldProblems.Of(RefusalCode.Overtaken, Sentence(result))
        : FieldProblems.At(field, CodeOf(result), Sentence(result));

    private static string Sentence(IdentityResult result) => string.Concat(result.Errors.Select(error => error.Description));

    private static string CodeOf(IdentityResult result) => result.Errors.FirstOrDefault()?.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => RefusalCode.Taken,
        nameof(IdentityErrorDescriber.PasswordTooShort) => RefusalCode.TooShort,
        _ => RefusalCode.Malformed,
    };
}

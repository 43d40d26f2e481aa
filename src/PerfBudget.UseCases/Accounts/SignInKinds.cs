using System.Security.Claims;

namespace PerfBudget.UseCases.Accounts;

/// <summary>How somebody signed in, as the sign-in remembers it.</summary>
internal static class SignInKinds
{
    public const string Claim = "amr", Password = "pwd", Organisation = "organisation";

    public static bool IsByPassword(ClaimsPrincipal user) => !user.HasClaim(Claim, Organisation);

    public static Claim Of(string kind) => new(Claim, kind);
}

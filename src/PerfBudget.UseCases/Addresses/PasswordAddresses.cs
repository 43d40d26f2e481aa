namespace PerfBudget.UseCases.Addresses;

/// <summary>Where people change their own password.</summary>
internal static class PasswordAddresses
{
    /// <summary>The page where the password is changed.</summary>
    public const string Page = "/account/password";

    /// <summary>Whether somebody with a one-time password may open the path: only changing the password and signing out are open.</summary>
    public static bool IsOpenBeforeChange(string? path) => path is Page or SignInAddresses.SignOut;
}

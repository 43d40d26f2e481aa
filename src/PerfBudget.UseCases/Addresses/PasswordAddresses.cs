namespace PerfBudget.UseCases.Addresses;

/// <summary>Where one changes one's own password.</summary>
internal static class PasswordAddresses
{
    public const string Page = "/account/password";

    /// <summary>What somebody with a one-time password may open: only what leads out of that state.</summary>
    public static bool IsOpenBeforeChange(string? path) => path is Page or SignInAddresses.SignOut;
}

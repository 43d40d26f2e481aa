using Microsoft.AspNetCore.WebUtilities;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where people sign in and sign out, and where they go on after that.</summary>
internal static class SignInAddresses
{
    /// <summary>The page where people sign in, and where a request to sign out is sent.</summary>
    public const string Path = "/sign-in", SignOut = "/sign-out";

    /// <summary>The name of the parameter that says where to go on.</summary>
    public const string Return = "returnUrl";

    /// <summary>The sign-in page, with the address to go on at where there is one.</summary>
    public static string Page(string? goOn) => goOn is null ? Path : QueryHelpers.AddQueryString(Path, Return, goOn);

    /// <summary>The address itself where it is a page of this application to go on at; the first page for anything else.</summary>
    public static string Safe(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl)
        && !address.StartsWith(Path, StringComparison.OrdinalIgnoreCase) && !address.StartsWith(SignOut, StringComparison.OrdinalIgnoreCase)
            ? address : "/";
}

using Microsoft.AspNetCore.WebUtilities;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of signin.</summary>
internal static class SignInAddresses
{
    public const string Path = "/sign-in", SignOut = "/sign-out";

    /// <summary>The part of the address that says where to go on.</summary>
    public const string Return = "returnUrl";

    public static string Page(string? goOn) => goOn is null ? Path : QueryHelpers.AddQueryString(Path, Return, goOn);

    /// <summary>An address of this application to go on at; whatever else is said leads to the first page.</summary>
    public static string Safe(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl)
        && !address.StartsWith(Path, StringComparison.OrdinalIgnoreCase) && !address.StartsWith(SignOut, StringComparison.OrdinalIgnoreCase)
            ? address : "/";
}

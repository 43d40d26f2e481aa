using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PerfBudget.UseCases.Editing;

/// <summary>The key with which a browser encrypts what it has not sent yet.</summary>
/// <param name="Key">The key, for memory alone.</param>
/// <param name="Wrapped">The same under lock, which the browser keeps and nobody but this server opens, and for this person alone.</param>
public sealed record BrowserKey(string Key, string Wrapped);

/// <summary>Gives each person the key to their own unsent edits, and to nobody else's: computers are shared.</summary>
public sealed class BrowserKeys(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    /// <summary>The key that was wrapped for this person, or a new one.</summary>
    public BrowserKey For(string person, string? wrapped)
    {
        var protector = protection.CreateProtector("unsent edits", person);
        if (wrapped is { Length: > 0 })
        {
            try
            {
                return new BrowserKey(protector.Unprotect(wrapped), wrapped);
            }
            catch (CryptographicException)
            {
                // Somebody else's, or from before the keys were lost: what it opened stays closed.
            }
        }

        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        return new BrowserKey(key, protector.Protect(key));
    }
}

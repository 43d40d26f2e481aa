using System.Security.Cryptography;

namespace PerfBudget.UseCases.Accounts;

/// <summary>A random password for one sign-in: readable aloud, without letters and digits that look alike; 59 bits.</summary>
internal static class OneTimePassword
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Groups = 3, GroupLength = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));
}

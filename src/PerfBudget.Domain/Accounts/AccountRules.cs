namespace PerfBudget.Domain.Accounts;

/// <summary>The limits of accounts, said once.</summary>
public static class AccountRules
{
    /// <summary>The most characters of a user name.</summary>
    public const int UserNameLength = 60;

    /// <summary>The characters of user names.</summary>
    public const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    /// <summary>The most characters of an address for e-mail.</summary>
    public const int EmailLength = 254;

    /// <summary>The most characters of a person's name.</summary>
    public const int NameLength = 60;

    /// <summary>Why a text cannot be a person's name; null where it can.</summary>
    public static string? NameProblem(string name) =>
        name.Length is 0 or > NameLength || name.Any(char.IsControl) ? $"请填写姓名，最多 {NameLength} 个字。" : null;

    /// <summary>The fewest characters of a password. There are no rules of composition: length is what counts.</summary>
    public const int ShortestPassword = 10;

    /// <summary>The most characters of a password: more would only cost time.</summary>
    public const int LongestPassword = 128;

    /// <summary>How many wrong passwords in a row lock an account.</summary>
    public const int TriesBeforeLockout = 5;

    /// <summary>How long an account stays locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    /// <summary>How long somebody stays signed in without doing anything.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(8);

    /// <summary>After how long at most a sign-in is looked at again: whether its account still is what it was.</summary>
    public static readonly TimeSpan Revalidation = TimeSpan.FromMinutes(1);
}

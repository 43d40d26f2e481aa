using Microsoft.AspNetCore.Identity;

namespace PerfBudget.Persistence.Accounts;

/// <summary>What a person signs in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account that has not been on record before.</summary>
    /// <param name="userName">What the person signs in as.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="createdAt">Now.</param>
    public Account(string userName, string name, DateTimeOffset createdAt)
    {
        (Id, UserName, Name, CreatedAt) = (Guid.CreateVersion7(), userName, name, createdAt);
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>The person's name (姓名), as pages write it.</summary>
    public string Name { get; set; }

    /// <summary>Whether the password is a one-time one, to be replaced before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Whether nobody may sign in with it any more; its history stays.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Whether it is there to show the program; its password is public, so it works in development alone.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Up to when the person has seen what came back to the unit (退回, 批复); null before the first look.</summary>
    public DateTimeOffset? NoticesReadAt { get; set; }

    /// <summary>When somebody last signed in with it.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}

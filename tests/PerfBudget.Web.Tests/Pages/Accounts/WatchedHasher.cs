using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>The application's own way to check passwords, which remembers what each check cost.</summary>
internal sealed class WatchedHasher : IPasswordHasher<Account>
{
    private readonly IPasswordHasher<Account> _own;

    public WatchedHasher(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _own = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
    }

    public List<uint> Iterations { get; } = [];

    /// <summary>How often a password was hashed: it stands in the hash itself, after the format 1 and the function.</summary>
    public static uint IterationsOf(string hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    public string HashPassword(Account user, string password) => _own.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Iterations.Add(IterationsOf(hashedPassword));
        return _own.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

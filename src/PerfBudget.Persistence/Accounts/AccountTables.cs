using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.Persistence.Accounts;

/// <summary>The tables of accounts and of the roles that people hold.</summary>
internal static class AccountTables
{
    private const int RoleLength = 30;

    public static void DescribeAccounts(this ModelBuilder model)
    {
        Describe(model.Entity<Account>());
        Describe(model.Entity<Membership>());
        Name(model.Entity<IdentityUserClaim<Guid>>(), "account_claims");
        Name(model.Entity<IdentityUserLogin<Guid>>(), "account_logins");
        Name(model.Entity<IdentityUserToken<Guid>>(), "account_tokens");
    }

    private static void Describe(EntityTypeBuilder<Account> account)
    {
        Name(account, "accounts");
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Property(row => row.UserName).HasMaxLength(AccountRules.UserNameLength).IsRequired();
        account.Property(row => row.NormalizedUserName).HasMaxLength(AccountRules.UserNameLength).IsRequired();
        account.Property(row => row.Name).HasMaxLength(AccountRules.NameLength).UseCollation(PerfBudgetContext.ChineseCollation);
        account.HasIndex(row => row.NormalizedUserName).IsUnique().HasDatabaseName("accounts_user_name");
        account.HasIndex(row => row.NormalizedEmail).HasDatabaseName("accounts_email");
    }

    private static void Describe(EntityTypeBuilder<Membership> membership)
    {
        Name(membership, "memberships");
        membership.Property(row => row.Id).ValueGeneratedNever();
        membership.Property(row => row.Role).HasMaxLength(RoleLength).HasConversion(role => role.Id(), id => RoleNames.FromId(id)!.Value);
        membership.HasOne<Account>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        membership.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(row => new { row.PersonId, row.Role, row.UnitId }).IsUnique().AreNullsDistinct(false).HasDatabaseName("memberships_person_role_unit");
        membership.HasIndex(row => row.UnitId).HasDatabaseName("memberships_unit");
    }

    // Identity names its tables and columns in its own way; here they are named as all others.
    private static void Name<T>(EntityTypeBuilder<T> entity, string table) where T : class
    {
        entity.ToTable(table);
        foreach (var property in entity.Metadata.GetProperties())
        {
            property.SetColumnName(string.Concat(property.Name.Select((letter, at) =>
                char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString())));
        }
    }
}

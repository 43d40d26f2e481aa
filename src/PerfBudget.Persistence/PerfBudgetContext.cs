using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Persistence;

/// <summary>The application's tables. A context lives for one use case; nothing loads lazily.</summary>
public sealed class PerfBudgetContext(DbContextOptions<PerfBudgetContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Sorts Chinese by pinyin.</summary>
    public const string ChineseCollation = "zh-Hans-CN-x-icu";

    /// <summary>The units, departments among them.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>The projects by unit and year.</summary>
    public DbSet<FilingProject> Projects => Set<FilingProject>();

    /// <summary>The filings of their stages.</summary>
    public DbSet<StageFiling> Filings => Set<StageFiling>();

    /// <summary>The history of all filings, cell by cell.</summary>
    public DbSet<CellChange> Changes => Set<CellChange>();

    /// <summary>What happened to projects as a whole.</summary>
    public DbSet<ProjectEvent> ProjectEvents => Set<ProjectEvent>();

    /// <summary>What people sign in with; Identity calls them users.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>The roles that people hold.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasPostgresExtension("pg_trgm");
        model.DescribeAccounts();
        model.ApplyConfigurationsFromAssembly(typeof(PerfBudgetContext).Assembly);
    }
}

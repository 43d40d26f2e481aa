using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Mails;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Years;
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
    public DbSet<Project> Projects => Set<Project>();

    /// <summary>The filings of their stages.</summary>
    public DbSet<Filing> Filings => Set<Filing>();

    /// <summary>The history of all filings, cell by cell.</summary>
    public DbSet<CellChange> Changes => Set<CellChange>();

    /// <summary>What was submitted and approved.</summary>
    public DbSet<FilingVersion> Versions => Set<FilingVersion>();

    /// <summary>The log of all filings, step by step.</summary>
    public DbSet<FlowRecord> Steps => Set<FlowRecord>();

    /// <summary>The comments at cells, and the answers to them.</summary>
    public DbSet<Comment> Comments => Set<Comment>();

    /// <summary>The saved phrases of people.</summary>
    public DbSet<Phrase> Phrases => Set<Phrase>();

    /// <summary>The rules of the budget years.</summary>
    public DbSet<BudgetYear> Years => Set<BudgetYear>();

    /// <summary>The later deadlines of single projects.</summary>
    public DbSet<Extension> Extensions => Set<Extension>();

    /// <summary>What units propose for the library of indicators; what is accepted is part of it.</summary>
    public DbSet<IndicatorProposal> LibraryIndicators => Set<IndicatorProposal>();

    /// <summary>What was said to the findings of filings.</summary>
    public DbSet<Explanation> Explanations => Set<Explanation>();
    /// <summary>What happened to projects as a whole.</summary>
    public DbSet<ProjectEvent> ProjectEvents => Set<ProjectEvent>();
    /// <summary>The letters to people, those that wait to be sent among them.</summary>
    public DbSet<Mail> Mails => Set<Mail>();
    /// <summary>The days whose reminders were written.</summary>
    public DbSet<RemindedDay> RemindedDays => Set<RemindedDay>();

    /// <summary>What the finance office ordered to be put right.</summary>
    public DbSet<Rectification> Rectifications => Set<Rectification>();

    /// <summary>What colleagues were asked to fill.</summary>
    public DbSet<Assignment> Assignments => Set<Assignment>();

    /// <summary>The money ledgers, line by line.</summary>
    public DbSet<MoneyEntry> MoneyEntries => Set<MoneyEntry>();

    /// <summary>The evidence, without its contents.</summary>
    public DbSet<EvidenceFile> Evidence => Set<EvidenceFile>();

    /// <summary>The contents of evidence.</summary>
    public DbSet<EvidenceContent> EvidenceContents => Set<EvidenceContent>();

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

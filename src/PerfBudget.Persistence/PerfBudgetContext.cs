using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Persistence;

/// <summary>The application's tables. A context lives for one use case; nothing loads lazily.</summary>
public sealed class PerfBudgetContext(DbContextOptions<PerfBudgetContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Sorts Chinese by pinyin.</summary>
    public const string ChineseCollation = "zh-Hans-CN-x-icu";

    private const int StateLength = 30;
    private const int LayoutLength = 100;

    /// <summary>The units, departments among them.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>The projects by unit and year.</summary>
    public DbSet<FilingProject> Projects => Set<FilingProject>();

    /// <summary>The filings of their stages.</summary>
    public DbSet<StageFiling> Filings => Set<StageFiling>();

    /// <summary>The history of all filings, cell by cell.</summary>
    public DbSet<CellChange> Changes => Set<CellChange>();

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
        Describe(model.Entity<Unit>());
        Describe(model.Entity<FilingProject>());
        Describe(model.Entity<StageFiling>());
        Describe(model.Entity<CellChange>());
    }

    private static void Describe(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        unit.Property(row => row.Name).HasColumnName("name").HasMaxLength(Unit.NameLength).UseCollation(ChineseCollation);
        unit.Property(row => row.Code).HasColumnName("code").HasMaxLength(Unit.CodeLength);
        unit.Property(row => row.Place).HasColumnName("place").HasMaxLength(Unit.CodeLength);
        unit.Property(row => row.DepartmentId).HasColumnName("department_id");
        unit.Property(row => row.IsFinanceOffice).HasColumnName("is_finance_office");
        unit.HasOne(row => row.Department).WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        unit.HasIndex(row => row.Name).IsUnique().HasDatabaseName("units_name");
        unit.HasIndex(row => row.Place).HasDatabaseName("units_place");
        unit.HasIndex(row => row.DepartmentId).HasDatabaseName("units_department");
    }

    private static void Describe(EntityTypeBuilder<FilingProject> project)
    {
        project.ToTable("projects");
        project.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        project.Property(row => row.UnitId).HasColumnName("unit_id");
        project.Property(row => row.Year).HasColumnName("year");
        project.Property(row => row.Name).HasColumnName("name").HasMaxLength(FilingProject.NameLength).UseCollation(ChineseCollation);
        project.Property(row => row.Code).HasColumnName("code").HasMaxLength(FilingProject.CodeLength);
        project.Property(row => row.AnnualYuan).HasColumnName("annual_yuan").HasColumnType("numeric(20,4)");
        project.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        project.Property<uint>("Version").IsRowVersion();
        project.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(row => row.Filings).WithOne().HasForeignKey(filing => filing.ProjectId).OnDelete(DeleteBehavior.Cascade);
        project.Navigation(row => row.Filings).UsePropertyAccessMode(PropertyAccessMode.Field);
        project.HasIndex(row => new { row.UnitId, row.Year, row.Name }).IsUnique().HasDatabaseName("projects_unit_year_name");
        project.HasIndex(row => new { row.Year, row.Name, row.Id }).HasDatabaseName("projects_year_name");
        project.HasIndex(row => new { row.Year, row.UpdatedAt, row.Id }).HasDatabaseName("projects_year_updated");
        project.HasIndex(row => new { row.Year, row.AnnualYuan, row.Id }).HasDatabaseName("projects_year_money");
        project.HasIndex(row => row.Name).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("projects_name_search");
        project.HasIndex(row => row.Code).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("projects_code_search");
    }

    private static void Describe(EntityTypeBuilder<StageFiling> filing)
    {
        filing.ToTable("filings");
        filing.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        filing.Property(row => row.ProjectId).HasColumnName("project_id");
        filing.Property(row => row.UnitId).HasColumnName("unit_id");
        filing.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(StateLength).HasConversion(kind => kind.Id(), id => FormKinds.FromId(id)!.Value);
        filing.Property(row => row.State).HasColumnName("state").HasMaxLength(StateLength).HasConversion(state => state.Id(), id => FilingStates.FromId(id)!.Value);
        filing.Property(row => row.Layout).HasColumnName("layout").HasMaxLength(LayoutLength);
        // json and not jsonb: the text is canonical, and jsonb would put its keys in another order.
        filing.Property(row => row.Content).HasColumnName("content").HasColumnType("json");
        filing.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        filing.Property(row => row.Sequence).HasColumnName("sequence");
        filing.Ignore(row => row.IsEditable);
        filing.Property<uint>("Version").IsRowVersion();
        filing.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        filing.HasIndex(row => new { row.ProjectId, row.Kind }).IsUnique().HasDatabaseName("filings_project_kind");
        filing.HasIndex(row => new { row.Kind, row.State, row.ProjectId }).HasDatabaseName("filings_kind_state");
        filing.HasIndex(row => row.UnitId).HasDatabaseName("filings_unit");
    }

    private static void Describe(EntityTypeBuilder<CellChange> change)
    {
        change.ToTable("changes");
        change.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        change.Property(row => row.FilingId).HasColumnName("filing_id");
        change.Property(row => row.UnitId).HasColumnName("unit_id");
        change.Property(row => row.Sequence).HasColumnName("sequence");
        change.Property(row => row.Field).HasColumnName("field").HasMaxLength(CellChange.FieldLength);
        change.Property(row => row.Row).HasColumnName("row").HasMaxLength(CellChange.RowLength);
        change.Property(row => row.Before).HasColumnName("before");
        change.Property(row => row.After).HasColumnName("after");
        change.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        change.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        change.Property(row => row.At).HasColumnName("at");
        change.Property(row => row.BrowserId).HasColumnName("browser_id");
        change.Property(row => row.BrowserSequence).HasColumnName("browser_sequence");
        change.Property(row => row.IsTyping).HasColumnName("is_typing");
        change.HasOne<StageFiling>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Cascade);
        change.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(row => new { row.FilingId, row.Sequence }).IsUnique().HasDatabaseName("changes_filing_sequence");
        change.HasIndex(row => new { row.FilingId, row.Field, row.Row }).HasDatabaseName("changes_filing_cell");
        change.HasIndex(row => new { row.BrowserId, row.BrowserSequence }).IsUnique().HasDatabaseName("changes_browser_sequence");
        change.HasIndex(row => row.UnitId).HasDatabaseName("changes_unit");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of ledger lines: rows are added and struck out, never deleted.</summary>
internal sealed class MoneyEntryTable : IEntityTypeConfiguration<MoneyEntry>
{
    /// <summary>The most characters of the name of a kind or a source.</summary>
    public const int WordLength = 30;

    public void Configure(EntityTypeBuilder<MoneyEntry> entry)
    {
        entry.ToTable("money_entries");
        entry.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        entry.Property(row => row.ProjectId).HasColumnName("project_id");
        entry.Property(row => row.UnitId).HasColumnName("unit_id");
        entry.Property(row => row.On).HasColumnName("entered_on");
        entry.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(WordLength).HasConversion(kind => kind.Id(), id => MoneyKinds.FromId(id)!.Value);
        entry.Property(row => row.SourceId).HasColumnName("source").HasMaxLength(WordLength);
        entry.Property(row => row.Yuan).HasColumnName("yuan").HasColumnType("numeric(16,2)");
        entry.Property(row => row.Note).HasColumnName("note").HasMaxLength(MoneyEntry.NoteLength);
        entry.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        entry.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        entry.Property(row => row.At).HasColumnName("at");
        entry.Property(row => row.StruckReason).HasColumnName("struck_reason").HasMaxLength(MoneyEntry.NoteLength);
        entry.Property(row => row.StruckByName).HasColumnName("struck_by").HasMaxLength(CellChange.PersonNameLength);
        entry.Property(row => row.StruckAt).HasColumnName("struck_at");
        entry.Ignore(row => row.Source).Ignore(row => row.Counts);
        entry.Property<uint>("Version").IsRowVersion();
        entry.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(row => new { row.ProjectId, row.On, row.Id }).HasDatabaseName("money_entries_project");
        entry.HasIndex(row => row.UnitId).HasDatabaseName("money_entries_unit");
    }
}

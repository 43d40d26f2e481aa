using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of the history, cell by cell.</summary>
internal sealed class ChangeTable : IEntityTypeConfiguration<CellChange>
{
    public void Configure(EntityTypeBuilder<CellChange> change)
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
        change.Property(row => row.Origin).HasColumnName("origin").HasMaxLength(ChangeOrigins.IdLength)
            .HasConversion(origin => origin == null ? null : origin.Value.Id(), id => ChangeOrigins.FromId(id));
        change.Property(row => row.Note).HasColumnName("note").HasMaxLength(CellChange.NoteLength);
        change.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Cascade);
        change.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(row => new { row.FilingId, row.Sequence }).IsUnique().HasDatabaseName("changes_filing_sequence");
        change.HasIndex(row => new { row.FilingId, row.Field, row.Row }).HasDatabaseName("changes_filing_cell");
        change.HasIndex(row => new { row.BrowserId, row.BrowserSequence }).IsUnique().HasDatabaseName("changes_browser_sequence");
        change.HasIndex(row => row.UnitId).HasDatabaseName("changes_unit");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of versions: rows are added, never changed; a trigger of the migration sees to it.</summary>
internal sealed class VersionTable : IEntityTypeConfiguration<FilingVersion>
{
    public void Configure(EntityTypeBuilder<FilingVersion> version)
    {
        version.ToTable("versions");
        version.HasKey(row => new { row.FilingId, row.Number });
        version.Property(row => row.FilingId).HasColumnName("filing_id");
        version.Property(row => row.Number).HasColumnName("number");
        version.Property(row => row.UnitId).HasColumnName("unit_id");
        version.Property(row => row.Step).HasColumnName("step").HasMaxLength(StepTable.StepLength).HasConversion(StepTable.Steps);
        version.Property(row => row.Layout).HasColumnName("layout").HasMaxLength(FilingTable.LayoutLength);
        version.Property(row => row.Content).HasColumnName("content").HasColumnType("json");
        version.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(FilingVersion.HashLength);
        version.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        version.Property(row => row.At).HasColumnName("at");
        version.Ignore(row => row.CheckCode);
        version.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(row => row.Hash).HasOperators("varchar_pattern_ops").HasDatabaseName("versions_hash");
        version.HasIndex(row => row.UnitId).HasDatabaseName("versions_unit");
    }
}

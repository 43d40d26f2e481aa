using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of evidence: what it is and which versions it belongs to. Rows are added and marked as removed, never deleted.</summary>
internal sealed class EvidenceTable : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> evidence)
    {
        evidence.ToTable("evidence");
        evidence.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        evidence.Property(row => row.FilingId).HasColumnName("filing_id");
        evidence.Property(row => row.UnitId).HasColumnName("unit_id");
        evidence.Property(row => row.Row).HasColumnName("row");
        evidence.Property(row => row.Name).HasColumnName("name").HasMaxLength(EvidenceFile.NameLength);
        evidence.Property(row => row.Type).HasColumnName("type").HasMaxLength(EvidenceFile.TypeLength);
        evidence.Property(row => row.Size).HasColumnName("size");
        evidence.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(EvidenceFile.HashLength);
        evidence.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        evidence.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        evidence.Property(row => row.At).HasColumnName("at");
        evidence.Property(row => row.After).HasColumnName("after_version");
        evidence.Property(row => row.Until).HasColumnName("until_version");
        evidence.Property(row => row.RemovedAt).HasColumnName("removed_at");
        evidence.Ignore(row => row.IsThere);
        evidence.Property(row => row.RemovedByName).HasColumnName("removed_by").HasMaxLength(CellChange.PersonNameLength);
        evidence.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasIndex(row => new { row.FilingId, row.Row }).HasDatabaseName("evidence_filing_row");
        evidence.HasIndex(row => row.UnitId).HasDatabaseName("evidence_unit");
    }
}

/// <summary>The table of the contents of evidence, apart from it so that lists do not read them.</summary>
internal sealed class EvidenceContentTable : IEntityTypeConfiguration<EvidenceContent>
{
    public void Configure(EntityTypeBuilder<EvidenceContent> content)
    {
        content.ToTable("evidence_contents");
        content.HasKey(row => row.EvidenceId);
        content.Property(row => row.EvidenceId).HasColumnName("evidence_id").ValueGeneratedNever();
        content.Property(row => row.UnitId).HasColumnName("unit_id");
        content.Property(row => row.Bytes).HasColumnName("bytes");
        content.HasOne<EvidenceFile>().WithOne().HasForeignKey<EvidenceContent>(row => row.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        content.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        content.HasIndex(row => row.UnitId).HasDatabaseName("evidence_contents_unit");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of what colleagues were asked to fill (协助填报).</summary>
internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignments");
        assignment.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        assignment.Property(row => row.FilingId).HasColumnName("filing_id");
        assignment.Property(row => row.UnitId).HasColumnName("unit_id");
        assignment.PrimitiveCollection(row => row.Rows).HasColumnName("rows");
        assignment.Property(row => row.PersonId).HasColumnName("person_id");
        assignment.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        assignment.Property(row => row.Until).HasColumnName("until");
        assignment.Property(row => row.Message).HasColumnName("message").HasMaxLength(Assignment.MessageLength);
        assignment.Property(row => row.AskedById).HasColumnName("asked_by_id").HasMaxLength(CellChange.PersonIdLength);
        assignment.Property(row => row.AskedByName).HasColumnName("asked_by_name").HasMaxLength(CellChange.PersonNameLength);
        assignment.Property(row => row.AskedAt).HasColumnName("asked_at");
        assignment.Property(row => row.OpenedAt).HasColumnName("opened_at");
        assignment.Property(row => row.FinishedAt).HasColumnName("finished_at");
        assignment.Property(row => row.RevokedAt).HasColumnName("revoked_at");
        assignment.Property(row => row.RevokedByName).HasColumnName("revoked_by_name").HasMaxLength(CellChange.PersonNameLength);
        assignment.Ignore(row => row.Scope);
        assignment.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<Account>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasIndex(row => new { row.FilingId, row.AskedAt }).HasDatabaseName("assignments_filing");
        assignment.HasIndex(row => row.PersonId).HasFilter("revoked_at IS NULL AND finished_at IS NULL").HasDatabaseName("assignments_person_waiting");
        assignment.HasIndex(row => row.UnitId).HasDatabaseName("assignments_unit");
    }
}

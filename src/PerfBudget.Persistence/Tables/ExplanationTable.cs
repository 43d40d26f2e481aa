using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of explanations.</summary>
internal sealed class ExplanationTable : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> explanation)
    {
        explanation.ToTable("explanations");
        explanation.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        explanation.Property(row => row.FilingId).HasColumnName("filing_id");
        explanation.Property(row => row.UnitId).HasColumnName("unit_id");
        explanation.Property(row => row.Code).HasColumnName("code").HasMaxLength(Explanation.CodeLength);
        explanation.Property(row => row.Field).HasColumnName("field").HasMaxLength(CellChange.FieldLength);
        explanation.Property(row => row.Row).HasColumnName("row").HasMaxLength(CellChange.RowLength);
        explanation.Property(row => row.Facts).HasColumnName("facts").HasMaxLength(FindingFacts.Length);
        explanation.Property(row => row.Sentence).HasColumnName("sentence");
        explanation.Property(row => row.Text).HasColumnName("text").HasMaxLength(Explanation.TextLength);
        explanation.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        explanation.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        explanation.Property(row => row.At).HasColumnName("at");
        explanation.Property(row => row.AcceptedById).HasColumnName("accepted_by_id").HasMaxLength(CellChange.PersonIdLength);
        explanation.Property(row => row.AcceptedBy).HasColumnName("accepted_by").HasMaxLength(CellChange.PersonNameLength);
        explanation.Property(row => row.AcceptedAt).HasColumnName("accepted_at");
        explanation.Ignore(row => row.IsAccepted);
        explanation.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Cascade);
        explanation.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        explanation.HasIndex(row => new { row.FilingId, row.Facts }).IsUnique().HasDatabaseName("explanations_filing_facts");
        explanation.HasIndex(row => row.UnitId).HasDatabaseName("explanations_unit");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of rectifications.</summary>
internal sealed class RectificationTable : IEntityTypeConfiguration<Rectification>
{
    public void Configure(EntityTypeBuilder<Rectification> order)
    {
        order.ToTable("rectifications");
        order.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        order.Property(row => row.ProjectId).HasColumnName("project_id");
        order.Property(row => row.UnitId).HasColumnName("unit_id");
        order.Property(row => row.FilingId).HasColumnName("filing_id");
        order.Property(row => row.Text).HasColumnName("text").HasMaxLength(Rectification.OrderLength);
        order.Property(row => row.Due).HasColumnName("due");
        order.Property(row => row.OrderedById).HasColumnName("ordered_by_id").HasMaxLength(CellChange.PersonIdLength);
        order.Property(row => row.OrderedByName).HasColumnName("ordered_by").HasMaxLength(CellChange.PersonNameLength);
        order.Property(row => row.OrderedAt).HasColumnName("ordered_at");
        order.Property(row => row.Answer).HasColumnName("answer").HasMaxLength(Rectification.AnswerLength);
        order.Property(row => row.AnsweredById).HasColumnName("answered_by_id").HasMaxLength(CellChange.PersonIdLength);
        order.Property(row => row.AnsweredByName).HasColumnName("answered_by").HasMaxLength(CellChange.PersonNameLength);
        order.Property(row => row.AnsweredAt).HasColumnName("answered_at");
        order.Property(row => row.IsAccepted).HasColumnName("is_accepted");
        order.Property(row => row.Verdict).HasColumnName("verdict").HasMaxLength(Rectification.OrderLength);
        order.Property(row => row.SettledById).HasColumnName("settled_by_id").HasMaxLength(CellChange.PersonIdLength);
        order.Property(row => row.SettledByName).HasColumnName("settled_by").HasMaxLength(CellChange.PersonNameLength);
        order.Property(row => row.SettledAt).HasColumnName("settled_at");
        order.Ignore(row => row.State);
        order.Property<uint>("Version").IsRowVersion();
        order.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(row => new { row.ProjectId, row.Id }).HasDatabaseName("rectifications_project");
        order.HasIndex(row => row.FilingId).HasDatabaseName("rectifications_filing");
        order.HasIndex(row => row.UnitId).HasDatabaseName("rectifications_unit");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of what happened to projects as a whole.</summary>
internal sealed class ProjectEventTable : IEntityTypeConfiguration<ProjectEvent>
{
    private const int KindLength = 30;

    public void Configure(EntityTypeBuilder<ProjectEvent> happened)
    {
        happened.ToTable("project_events");
        happened.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        happened.Property(row => row.ProjectId).HasColumnName("project_id");
        happened.Property(row => row.UnitId).HasColumnName("unit_id");
        happened.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(KindLength).HasConversion(kind => kind.Id(), id => ProjectEventKinds.FromId(id)!.Value);
        happened.Property(row => row.FromUnitId).HasColumnName("from_unit_id");
        happened.Property(row => row.ProjectName).HasColumnName("project_name").HasMaxLength(Project.NameLength);
        happened.Property(row => row.Before).HasColumnName("before").HasMaxLength(ProjectEvent.TextLength);
        happened.Property(row => row.After).HasColumnName("after").HasMaxLength(ProjectEvent.TextLength);
        happened.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(ProjectEvent.ReasonLength);
        happened.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        happened.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        happened.Property(row => row.At).HasColumnName("at");
        happened.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Cascade);
        happened.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Unit>().WithMany().HasForeignKey(row => row.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        happened.HasIndex(row => row.FromUnitId).HasDatabaseName("project_events_from_unit");
        happened.HasIndex(row => new { row.ProjectId, row.Id }).HasDatabaseName("project_events_project");
        happened.HasIndex(row => row.UnitId).HasDatabaseName("project_events_unit");
    }
}

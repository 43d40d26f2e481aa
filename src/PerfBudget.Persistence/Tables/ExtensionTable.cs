using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Years;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of extensions.</summary>
internal sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("extensions");
        extension.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        extension.Property(row => row.ProjectId).HasColumnName("project_id");
        extension.Property(row => row.UnitId).HasColumnName("unit_id");
        extension.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(FilingTable.StateLength).HasConversion(kind => kind.Id(), id => FormKinds.FromId(id)!.Value);
        extension.Property(row => row.Number).HasColumnName("number");
        extension.Property(row => row.Until).HasColumnName("until");
        extension.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(FlowSteps.ReasonLength);
        extension.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        extension.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        extension.Property(row => row.At).HasColumnName("at");
        extension.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Cascade);
        extension.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        extension.HasIndex(row => new { row.ProjectId, row.Kind, row.Number, row.Id }).HasDatabaseName("extensions_stage");
        extension.HasIndex(row => row.UnitId).HasDatabaseName("extensions_unit");
    }
}

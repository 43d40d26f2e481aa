using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of filings.</summary>
internal sealed class FilingTable : IEntityTypeConfiguration<Filing>
{
    /// <summary>The most characters of a state's or a form's name, and of a layout's.</summary>
    public const int StateLength = 30;
    public const int LayoutLength = 100;

    public void Configure(EntityTypeBuilder<Filing> filing)
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
        filing.Property(row => row.Number).HasColumnName("number").HasDefaultValue(1).ValueGeneratedNever();
        filing.Property(row => row.LastVersion).HasColumnName("last_version");
        filing.Property(row => row.ApprovedVersion).HasColumnName("approved_version");
        filing.Property(row => row.SubmittedAt).HasColumnName("submitted_at");
        filing.Property(row => row.SubmittedBy).HasColumnName("submitted_by").HasMaxLength(CellChange.PersonIdLength);
        filing.Property(row => row.ReviewBegunAt).HasColumnName("review_begun_at");
        filing.ComplexProperty(row => row.Findings, counts =>
        {
            counts.Property(row => row.Errors).HasColumnName("errors");
            counts.Property(row => row.ToExplain).HasColumnName("to_explain");
            counts.Property(row => row.Hints).HasColumnName("hints");
        });
        filing.Ignore(row => row.Stage).Ignore(row => row.IsEditable).Ignore(row => row.IsAdjustment);
        filing.Property<uint>("Version").IsRowVersion();
        filing.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        filing.HasIndex(row => new { row.ProjectId, row.Kind, row.Number }).IsUnique().HasDatabaseName("filings_project_stage");
        filing.HasIndex(row => new { row.Kind, row.State, row.ProjectId }).HasDatabaseName("filings_kind_state");
        filing.HasIndex(row => row.UnitId).HasDatabaseName("filings_unit");
        filing.HasIndex(row => new { row.State, row.UnitId }).HasDatabaseName("filings_state_unit");
    }
}

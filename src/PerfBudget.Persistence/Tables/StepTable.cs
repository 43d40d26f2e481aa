using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of steps, the log of all filings: rows are added, never changed; a trigger of the migration sees to it.</summary>
internal sealed class StepTable : IEntityTypeConfiguration<FlowRecord>
{
    /// <summary>The most characters of a step's name.</summary>
    public const int StepLength = 30;

    /// <summary>A step by its name.</summary>
    public static readonly ValueConverter<FlowStep, string> Steps = new(step => step.Id(), id => FlowSteps.FromId(id)!.Value);

    private static readonly ValueConverter<FilingState, string> States = new(state => state.Id(), id => FilingStates.FromId(id)!.Value);

    public void Configure(EntityTypeBuilder<FlowRecord> step)
    {
        step.ToTable("steps");
        step.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        step.Property(row => row.FilingId).HasColumnName("filing_id");
        step.Property(row => row.UnitId).HasColumnName("unit_id");
        step.Property(row => row.Step).HasColumnName("step").HasMaxLength(StepLength).HasConversion(Steps);
        step.Property(row => row.Before).HasColumnName("before").HasMaxLength(FilingTable.StateLength).HasConversion(States);
        step.Property(row => row.After).HasColumnName("after").HasMaxLength(FilingTable.StateLength).HasConversion(States);
        step.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(FlowSteps.ReasonLength);
        step.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        step.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        step.Property(row => row.At).HasColumnName("at");
        step.Property(row => row.VersionNumber).HasColumnName("version");
        step.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(row => new { row.FilingId, row.Id }).HasDatabaseName("steps_filing");
        step.HasIndex(row => new { row.UnitId, row.At }).HasDatabaseName("steps_unit_at");
    }
}

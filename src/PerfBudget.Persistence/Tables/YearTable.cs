using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Years;

namespace PerfBudget.Persistence.Tables;

/// <summary>The tables of the budget years and of their calendars. They hold for all units, and carry none.</summary>
internal sealed class YearTable : IEntityTypeConfiguration<BudgetYear>, IEntityTypeConfiguration<StageCalendar>
{
    public void Configure(EntityTypeBuilder<BudgetYear> year)
    {
        year.ToTable("budget_years");
        year.HasKey(row => row.Number);
        year.Property(row => row.Number).HasColumnName("year").ValueGeneratedNever();
        year.Property(row => row.NeedsConfirmation).HasColumnName("needs_confirmation");
        year.HasMany<StageCalendar>("_stages").WithOne().HasForeignKey(stage => stage.Year).OnDelete(DeleteBehavior.Cascade);
        year.Navigation("_stages").AutoInclude();
        year.Ignore(row => row.Stages);
        year.Property<uint>("Version").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<StageCalendar> stage)
    {
        stage.ToTable("stage_calendars");
        stage.HasKey(row => new { row.Year, row.Kind, row.Number });
        stage.Property(row => row.Year).HasColumnName("year");
        stage.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(FilingTable.StateLength).HasConversion(kind => kind.Id(), id => FormKinds.FromId(id)!.Value);
        stage.Property(row => row.Number).HasColumnName("number").ValueGeneratedNever();
        stage.Property(row => row.Opens).HasColumnName("opens");
        stage.Property(row => row.Due).HasColumnName("due");
        stage.Property(row => row.Freezes).HasColumnName("freezes");
        stage.Property(row => row.ReminderDays).HasColumnName("reminder_days");
        stage.Property(row => row.CoversFrom).HasColumnName("covers_from");
        stage.Property(row => row.CoversTo).HasColumnName("covers_to");
        stage.Ignore(row => row.Stage).Ignore(row => row.Covers);
    }
}

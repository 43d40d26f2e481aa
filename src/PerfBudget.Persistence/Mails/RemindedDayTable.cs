using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Mails;

namespace PerfBudget.Persistence.Mails;

/// <summary>The table of days whose reminders were written. They hold for all units.</summary>
internal sealed class RemindedDayTable : IEntityTypeConfiguration<RemindedDay>
{
    public void Configure(EntityTypeBuilder<RemindedDay> day)
    {
        day.ToTable("reminded_days");
        day.HasKey(row => row.Day);
        day.Property(row => row.Day).HasColumnName("day");
    }
}

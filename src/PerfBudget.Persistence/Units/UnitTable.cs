using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Units;

/// <summary>The table of units.</summary>
internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        unit.Property(row => row.Name).HasColumnName("name").HasMaxLength(Unit.NameLength).UseCollation(PerfBudgetContext.ChineseCollation);
        unit.Property(row => row.Code).HasColumnName("code").HasMaxLength(Unit.CodeLength);
        unit.Property(row => row.Place).HasColumnName("place").HasMaxLength(Unit.CodeLength);
        unit.Property(row => row.DepartmentId).HasColumnName("department_id");
        unit.Property(row => row.IsFinanceOffice).HasColumnName("is_finance_office");
        unit.HasOne(row => row.Department).WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        unit.Property(row => row.MergedIntoId).HasColumnName("merged_into_id");
        unit.Property(row => row.MergedAt).HasColumnName("merged_at");
        unit.Ignore(row => row.IsClosed);
        unit.HasOne<Unit>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        unit.HasIndex(row => row.MergedIntoId).HasDatabaseName("units_merged_into");
        unit.HasIndex(row => row.Name).IsUnique().HasDatabaseName("units_name");
        unit.HasIndex(row => row.Place).HasDatabaseName("units_place");
        unit.HasIndex(row => row.DepartmentId).HasDatabaseName("units_department");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of projects.</summary>
internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.ToTable("projects");
        project.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        project.Property(row => row.UnitId).HasColumnName("unit_id");
        project.Property(row => row.Year).HasColumnName("year");
        project.Property(row => row.Name).HasColumnName("name").HasMaxLength(Project.NameLength).UseCollation(PerfBudgetContext.ChineseCollation);
        project.Property(row => row.Code).HasColumnName("code").HasMaxLength(Project.CodeLength);
        project.Property(row => row.AnnualYuan).HasColumnName("annual_yuan").HasColumnType("numeric(20,4)");
        project.Property(row => row.UpdatedAt).HasColumnName("updated_at");
        project.Property(row => row.CancelledAt).HasColumnName("cancelled_at");
        project.Ignore(row => row.IsCancelled);
        project.Property(row => row.ContinuesId).HasColumnName("continues_id");
        project.HasOne<Project>().WithMany().HasForeignKey(row => row.ContinuesId).OnDelete(DeleteBehavior.SetNull);
        project.HasIndex(row => row.ContinuesId).IsUnique().HasDatabaseName("projects_continues");
        project.Property<uint>("Version").IsRowVersion();
        project.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(row => row.Filings).WithOne().HasForeignKey(filing => filing.ProjectId).OnDelete(DeleteBehavior.Cascade);
        project.Navigation(row => row.Filings).UsePropertyAccessMode(PropertyAccessMode.Field);
        project.HasIndex(row => new { row.UnitId, row.Year, row.Name }).IsUnique().HasFilter("cancelled_at IS NULL") // the name of a cancelled one is free again
            .HasDatabaseName("projects_unit_year_name");
        project.HasIndex(row => new { row.Year, row.Name, row.Id }).HasDatabaseName("projects_year_name");
        project.HasIndex(row => new { row.Year, row.UpdatedAt, row.Id }).HasDatabaseName("projects_year_updated");
        project.HasIndex(row => new { row.Year, row.AnnualYuan, row.Id }).HasDatabaseName("projects_year_money");
        project.HasIndex(row => row.Name).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("projects_name_search");
        project.HasIndex(row => row.Code).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("projects_code_search");
    }
}

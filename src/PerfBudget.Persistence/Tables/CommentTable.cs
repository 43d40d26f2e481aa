using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of comments at cells, and of answers to them.</summary>
internal sealed class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable("comments");
        comment.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        comment.Property(row => row.FilingId).HasColumnName("filing_id");
        comment.Property(row => row.UnitId).HasColumnName("unit_id");
        comment.Property(row => row.Field).HasColumnName("field").HasMaxLength(CellChange.FieldLength);
        comment.Property(row => row.Row).HasColumnName("row").HasMaxLength(CellChange.RowLength);
        comment.Property(row => row.Cell).HasColumnName("cell").HasMaxLength(CommentedCell.NameLength);
        comment.Property(row => row.AnswerTo).HasColumnName("answer_to");
        comment.Property(row => row.Text).HasColumnName("text").HasMaxLength(Comment.TextLength);
        comment.Property(row => row.PersonId).HasColumnName("person_id").HasMaxLength(CellChange.PersonIdLength);
        comment.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(CellChange.PersonNameLength);
        comment.Property(row => row.At).HasColumnName("at");
        comment.Property(row => row.SolvedById).HasColumnName("solved_by_id").HasMaxLength(CellChange.PersonIdLength);
        comment.Property(row => row.SolvedByName).HasColumnName("solved_by_name").HasMaxLength(CellChange.PersonNameLength);
        comment.Property(row => row.SolvedAt).HasColumnName("solved_at");
        comment.Ignore(row => row.IsOpen);
        comment.HasOne<Filing>().WithMany().HasForeignKey(row => row.FilingId).OnDelete(DeleteBehavior.Cascade);
        comment.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Comment>().WithMany().HasForeignKey(row => row.AnswerTo).OnDelete(DeleteBehavior.Cascade);
        comment.HasIndex(row => new { row.FilingId, row.Id }).HasDatabaseName("comments_filing");
        comment.HasIndex(row => row.AnswerTo).HasDatabaseName("comments_answer_to");
        comment.HasIndex(row => row.PersonId).HasDatabaseName("comments_person");
        comment.HasIndex(row => row.UnitId).HasDatabaseName("comments_unit");
    }
}

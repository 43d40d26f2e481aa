using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Comments;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Persistence.Tables;

/// <summary>The table of saved phrases. They belong to a person, and to no unit.</summary>
internal sealed class PhraseTable : IEntityTypeConfiguration<Phrase>
{
    public void Configure(EntityTypeBuilder<Phrase> phrase)
    {
        phrase.ToTable("phrases");
        phrase.Property(row => row.Id).HasColumnName("id").UseIdentityAlwaysColumn();
        phrase.Property(row => row.PersonId).HasColumnName("person_id");
        phrase.Property(row => row.Text).HasColumnName("text").HasMaxLength(Phrase.TextLength);
        phrase.HasOne<Account>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        phrase.HasIndex(row => new { row.PersonId, row.Text }).IsUnique().HasDatabaseName("phrases_person_text");
    }
}

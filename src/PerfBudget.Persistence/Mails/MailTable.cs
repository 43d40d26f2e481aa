using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Mails;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Persistence.Mails;

/// <summary>The table of letters, those that wait among them. They belong to a person, who may hold roles in several units.</summary>
internal sealed class MailTable : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> mail)
    {
        mail.ToTable("mails");
        mail.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        mail.Property(row => row.PersonId).HasColumnName("person_id");
        mail.Property(row => row.To).HasColumnName("to").HasMaxLength(MailAddresses.Length);
        mail.Property(row => row.Subject).HasColumnName("subject").HasMaxLength(Mail.SubjectLength);
        mail.Property(row => row.Text).HasColumnName("text").HasMaxLength(Mail.TextLength);
        mail.Property(row => row.Once).HasColumnName("once").HasMaxLength(Mail.OnceLength);
        mail.Property(row => row.CreatedAt).HasColumnName("created_at");
        mail.Property(row => row.Tries).HasColumnName("tries");
        mail.Property(row => row.NextTryAt).HasColumnName("next_try_at");
        mail.Property(row => row.SentAt).HasColumnName("sent_at");
        mail.Property(row => row.LastError).HasColumnName("last_error").HasMaxLength(Mail.ErrorLength);
        mail.Ignore(row => row.IsGivenUp);
        mail.HasOne<Account>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        mail.HasIndex(row => row.Once).IsUnique().HasDatabaseName("mails_once");
        mail.HasIndex(row => row.NextTryAt).HasFilter("next_try_at IS NOT NULL").HasDatabaseName("mails_waiting");
        mail.HasIndex(row => row.PersonId).HasDatabaseName("mails_person");
    }
}

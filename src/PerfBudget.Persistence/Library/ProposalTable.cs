using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Library;

/// <summary>The table of what units propose for the library; what is accepted stands in the library from here.</summary>
internal sealed class ProposalTable : IEntityTypeConfiguration<IndicatorProposal>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<IndicatorProposal> proposal)
    {
        proposal.ToTable("library_indicators");
        proposal.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        proposal.Property(row => row.UnitId).HasColumnName("unit_id");
        proposal.ComplexProperty(row => row.Indicator, Describe);
        proposal.Property(row => row.State).HasColumnName("state").HasMaxLength(WordLength).HasConversion(state => state.Id(), id => ProposalStates.FromId(id)!.Value);
        proposal.Property(row => row.PersonId).HasColumnName("person_id");
        proposal.Property(row => row.PersonName).HasColumnName("person_name").HasMaxLength(IndicatorProposal.PersonNameLength);
        proposal.Property(row => row.ProposedAt).HasColumnName("proposed_at");
        proposal.Property(row => row.DecidedById).HasColumnName("decided_by_id");
        proposal.Property(row => row.DecidedByName).HasColumnName("decided_by_name").HasMaxLength(IndicatorProposal.PersonNameLength);
        proposal.Property(row => row.DecidedAt).HasColumnName("decided_at");
        proposal.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(IndicatorProposal.ReasonLength);
        proposal.Property(row => row.WithdrawnByName).HasColumnName("withdrawn_by_name").HasMaxLength(IndicatorProposal.PersonNameLength);
        proposal.Property(row => row.WithdrawnAt).HasColumnName("withdrawn_at");
        proposal.Property<uint>("Version").IsRowVersion();
        proposal.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(row => new { row.UnitId, row.State }).HasDatabaseName("library_indicators_unit_state");
        proposal.HasIndex(row => new { row.State, row.ProposedAt }).HasDatabaseName("library_indicators_state");
    }

    private static void Describe(ComplexPropertyBuilder<LibraryIndicator> indicator)
    {
        indicator.Property(row => row.Name).HasColumnName("name").HasMaxLength(LibraryIndicator.NameLength).UseCollation(PerfBudgetContext.ChineseCollation);
        indicator.Property(row => row.Level1).HasColumnName("level1").HasMaxLength(WordLength);
        indicator.Property(row => row.Level2).HasColumnName("level2").HasMaxLength(WordLength);
        indicator.Property(row => row.Industry).HasColumnName("industry").HasMaxLength(LibraryIndicator.IndustryLength);
        indicator.Property(row => row.Place).HasColumnName("place").HasMaxLength(Unit.CodeLength);
        indicator.Property(row => row.Definition).HasColumnName("definition").HasMaxLength(LibraryIndicator.TextLength);
        indicator.Property(row => row.Formula).HasColumnName("formula").HasMaxLength(LibraryIndicator.TextLength);
        indicator.Property(row => row.Unit).HasColumnName("measure_unit").HasMaxLength(LibraryIndicator.UnitLength);
        indicator.Property(row => row.Direction).HasColumnName("direction").HasMaxLength(WordLength)
            .HasConversion(direction => direction.Term(), term => IndicatorDirections.FromTerm(term)!.Value);
        indicator.PrimitiveCollection(row => row.UsualValues).HasColumnName("usual_values").HasColumnType("text[]");
        indicator.Property(row => row.IsExample).HasColumnName("is_example");
        indicator.Property(row => row.Source).HasColumnName("source").HasMaxLength(LibraryIndicator.SourceLength);
        indicator.Ignore(row => row.Prefill);
        indicator.Ignore(row => row.Pattern);
    }
}

using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.Continuing;

namespace PerfBudget.UseCases.Checks;

/// <summary>A filing as the check book sees it.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Findings">What there is to say of it, gravest first, each with its explanation.</param>
public sealed record CheckedFiling(Filing Filing, IReadOnlyList<ExplainedFinding> Findings)
{
    /// <summary>How many of each kind.</summary>
    public FindingTally Tally { get; } = FindingTally.Of(Findings);
}

/// <summary>
/// Runs the check book over filings on record, by the rules of the unit's place, with what is known of the project beside each: the
/// approved declaration, the tracking, the same stage's form of last year. Who may see the answer is for the use cases to ask.
/// </summary>
public sealed class CheckFilings(FormBook book, PlaceCatalog places)
{
    /// <summary>The filings checked, in their order; three small queries, however many they are.</summary>
    /// <param name="context">The record.</param>
    /// <param name="filings">The filings, each with its project, whose unit and other filings are loaded.</param>
    /// <param name="isSeen">Which other filings may be looked at, so that no finding tells of one that the asker may not see; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<CheckedFiling>> RunAsync(
        PerfBudgetContext context, IReadOnlyCollection<(Project Project, Filing Filing)> filings, Func<Filing, bool>? isSeen, CancellationToken cancellation)
    {
        var years = await YearBefore.FindAsync(context, [.. filings.Select(pair => pair.Project)], [.. filings.Select(pair => pair.Filing.Kind).Distinct()], cancellation);
        var agreed = await AgreedDeclaration.FindAsync(
            context, [.. filings.Where(pair => pair.Filing.Kind != FormKind.Declaration).Select(pair => pair.Project.Id).Distinct()], cancellation);
        var ids = filings.Select(pair => pair.Filing.Id).ToList();
        var explanations = (await context.Explanations.AsNoTracking().Where(explanation => ids.Contains(explanation.FilingId)).ToListAsync(cancellation))
            .ToLookup(explanation => explanation.FilingId);
        return [.. filings.Select(pair => new CheckedFiling(pair.Filing, ExplainedFinding.Join(
            Check(pair.Project, pair.Filing, pair.Filing.Open(), agreed.GetValueOrDefault(pair.Project.Id), OfSameUnit(years, pair.Project), isSeen ?? (_ => true)), [.. explanations[pair.Filing.Id]])))];
    }

    /// <summary>
    /// What there is to say of the rows that a person sees. The book is run over the narrowed file and knows no other form, so no sentence can
    /// tell of anything else; explanations are the filer's and are not among it.
    /// </summary>
    internal CheckedFiling Narrowed(Project project, Filing filing, EditScope scope)
    {
        var found = Check(project, filing, scope.Narrow(filing.Open()), agreed: null, before: null, _ => false, isPart: true);
        return new CheckedFiling(filing, ExplainedFinding.Join([.. found.Where(one => scope.Sees(one.Place.Path, one.Place.Row?.ToString()))], []));
    }

    private IReadOnlyList<Finding> Check(
        Project project, Filing filing, FormContent file, FormContent? agreed, Project? before, Func<Filing, bool> isSeen, bool isPart = false)
    {
        Filing? Of(Project? other, FormKind kind) => other?.Filings.Where(one => one.Kind == kind && isSeen(one)).MaxBy(one => one.Number);
        var (place, layout) = (places.Find(project.Unit.Place), book.LayoutOf(project, filing));
        return CheckBook.Shipped.Run(new CheckContext(file, place?.Checks)
        {
            Scheme = place?.Scheme(project.Year) ?? ScoringScheme.Default,
            Printed = layout?.Words.Printed(),
            Beside = layout?.Unprinted ?? [],
            CellName = layout is null ? null : path => layout.Names.Of(path, file),
            UsualPeriod = layout?.Period,
            Approved = filing.Kind != FormKind.Declaration && Of(project, FormKind.Declaration) is not null ? agreed : null,
            Tracked = filing.Kind == FormKind.SelfEvaluation ? project.TrackingBefore(filing.Stage, isSeen)?.Open() : null,
            LastYear = Of(before, filing.Kind)?.Open(),
            IsPart = isPart,
        });
    }

    // What one unit is asked to explain does not hang on a form of another's that it may not see: a project that was handed over.
    private static Project? OfSameUnit(IReadOnlyDictionary<Guid, Project> years, Project project) =>
        years.GetValueOrDefault(project.Id) is { } before && before.UnitId == project.UnitId ? before : null;
}

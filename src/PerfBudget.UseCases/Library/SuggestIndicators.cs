using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Library;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Library;

/// <summary>An indicator as the editor offers it, its levels spelled as the project's place spells them.</summary>
/// <param name="Name">三级指标.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Industry">行业领域.</param>
/// <param name="Definition">指标解释.</param>
/// <param name="Formula">计算公式.</param>
/// <param name="Pattern">How its target is written: <c>≥…%</c>; null for words.</param>
/// <param name="Usual">Its usual values, or an example.</param>
/// <param name="Prefill">What an empty target is filled with; null where the number is the project's own.</param>
public sealed record SuggestedIndicator(
    string Name, string Level1, string Level2, string Industry, string Definition, string Formula, string? Pattern, IReadOnlyList<string> Usual, string? Prefill);

/// <summary>Finds indicators for the row of a declaration in which somebody types a name.</summary>
public sealed class SuggestIndicators(IDbContextFactory<PerfBudgetContext> contexts, LibraryShelf shelf, PlaceCatalog places)
{
    /// <summary>The most that are offered.</summary>
    public const int Most = 20;

    /// <summary>The indicators, the best first; null where there is no such project that the person may write.</summary>
    /// <param name="viewer">Who types.</param>
    /// <param name="project">Whose declaration.</param>
    /// <param name="kind">The stage; names are chosen in the declaration alone.</param>
    /// <param name="words">What is typed.</param>
    /// <param name="level1">The row's 一级指标, however the form spells it; null where it has none.</param>
    /// <param name="level2">The row's 二级指标, likewise.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<IReadOnlyList<SuggestedIndicator>?> RunAsync(
        Viewer viewer, Guid project, FormKind kind, string? words, string? level1, string? level2, CancellationToken cancellation)
    {
        viewer.Require(UseCase.SearchLibrary);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var place = kind != FormKind.Declaration ? null : await context.Projects.Within(viewer.UnitsFor(UseCase.EditForm))
            .Where(row => row.Id == project).Select(row => row.Unit.Place).FirstOrDefaultAsync(cancellation);
        if (place is null)
        {
            return null;
        }

        var wanted = LibraryWords.Of(words);
        if (wanted.All.Count == 0)
        {
            return [];
        }

        var meant = LibraryLevels.MeantBy(level2);
        return [.. (await shelf.FindAsync(context, [place], wanted, cancellation))
            .Where(entry => meant.Count > 0 ? meant.Contains(entry.Indicator.Level2) : string.IsNullOrEmpty(level1) || entry.Indicator.Level1 == level1)
            .Take(Most)
            .Select(entry => Spelled(entry.Indicator, places.Find(place)?.Taxonomy))];
    }

    // A place may keep 成本指标 under 产出指标, or call a level otherwise.
    private static SuggestedIndicator Spelled(LibraryIndicator indicator, Taxonomy? taxonomy)
    {
        var levels = (taxonomy?.Levels ?? []).SelectMany(level1 => level1.Level2.Select(level2 => (Level1: level1.Name, Level2: level2.Name))).ToList();
        var own = levels.FirstOrDefault(level => level == (indicator.Level1, indicator.Level2));
        own = own.Level1 is not null ? own : levels.FirstOrDefault(level => LibraryLevels.MeantBy(level.Level2).Contains(indicator.Level2));
        return new SuggestedIndicator(
            indicator.Name, own.Level1 ?? indicator.Level1, own.Level2 ?? indicator.Level2, indicator.Industry, indicator.Definition, indicator.Formula,
            indicator.Pattern, indicator.UsualValues, indicator.Prefill);
    }
}

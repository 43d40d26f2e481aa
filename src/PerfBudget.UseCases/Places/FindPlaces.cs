using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Places;

/// <summary>The units that file a place's forms.</summary>
/// <param name="Place">The place's id, which may be of none that is configured.</param>
/// <param name="Units">The units' ids and names, in their order.</param>
public sealed record PlaceUnits(string Place, IReadOnlyList<(Guid Id, string Name)> Units);

/// <summary>Looks into the places: what their profiles contain, and which units use them.</summary>
public sealed class FindPlaces(IDbContextFactory<PerfBudgetContext> contexts, PlaceCatalog places)
{
    /// <summary>The places by their ids.</summary>
    public IReadOnlyList<Place> All(Viewer viewer)
    {
        viewer.Require(UseCase.ManagePlaces);
        return [.. places.Places.OrderBy(place => place.Extends is null ? 0 : 1).ThenBy(place => place.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is wrong in the profiles.</summary>
    public IReadOnlyList<ProfileMistake> Mistakes(Viewer viewer)
    {
        viewer.Require(UseCase.ManagePlaces);
        return [.. places.Mistakes, .. places.FailedExamples()];
    }

    /// <summary>The open units of each place.</summary>
    public async Task<IReadOnlyList<PlaceUnits>> UnitsAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePlaces);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var units = await context.Units.AsNoTracking().Where(unit => unit.MergedIntoId == null).InUnitOrder()
            .Select(unit => new { unit.Id, unit.Name, unit.Place }).ToListAsync(cancellation);
        return [.. units.GroupBy(unit => unit.Place).Select(place => new PlaceUnits(place.Key, [.. place.Select(unit => (unit.Id, unit.Name))]))];
    }

    /// <summary>A place's form as somebody finds it who begins to fill it; null where there is no such layout.</summary>
    public (FormLayout Layout, FormGrid Grid)? EmptyForm(Viewer viewer, string place, string layoutId)
    {
        viewer.Require(UseCase.ManagePlaces);
        if (places.Find(place) is not { } known || LayoutsOf(known).FirstOrDefault(layout => layout.Id == layoutId) is not { } layout)
        {
            return null;
        }

        var file = new FormContent { Kind = layout.Kind };
        BlankRows.AddPeople(layout, file);
        BlankRows.AddTo(layout, file, Guid.Empty);
        return (layout, FormComposer.Compose(layout, file));
    }

    /// <summary>The layouts that a place uses, in the order of a year: its own, and of the place it extends those whose stage it lacks.</summary>
    public static IReadOnlyList<FormLayout> LayoutsOf(Place place) => [.. Enum.GetValues<FormKind>().SelectMany(kind =>
        place.OwnLayouts.Where(layout => layout.Kind == kind).OrderByDescending(layout => layout.Years.From) is var own && own.Any()
            ? own
            : place.Layout(kind) is { } taken ? new[] { taken } : Enumerable.Empty<FormLayout>())];
}

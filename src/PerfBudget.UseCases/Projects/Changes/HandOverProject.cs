using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Units;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>What handing a project over to a unit will mean, for whoever is to confirm it.</summary>
/// <param name="To">The unit that is to have it.</param>
/// <param name="Filers">How many people file for it (单位填报员).</param>
/// <param name="Heads">How many confirm for it (单位负责人).</param>
/// <param name="Places">The two places with the units in which they write amounts; null where both units are of one place.</param>
/// <param name="HasNamesake">Whether it has a project of the name and year already, so that one has to be renamed first.</param>
public sealed record HandOverOutlook(Unit To, int Filers, int Heads, OtherPlace? Places, bool HasNamesake);

/// <summary>Two places, each in the words of its own forms; the unit of an amount is null where the place has no form for the year.</summary>
public sealed record OtherPlace(string From, MoneyUnit? FromUnit, string To, MoneyUnit? ToUnit);

/// <summary>Hands a project to another unit: forms, history and log go with it; drafts name the new unit, what was submitted stays as it was, colleagues who were asked to fill something are no longer.</summary>
public sealed class HandOverProject(IDbContextFactory<PerfBudgetContext> contexts, PlaceCatalog places, TimeProvider clock, ILogger<HandOverProject> log)
{
    /// <summary>What it will mean; null where there is no such project that the person may hand over, or no other open unit to take it.</summary>
    public async Task<HandOverOutlook?> PreviewAsync(Viewer viewer, Project project, Guid to, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!viewer.May(UseCase.HandOverProject, project.UnitId, null) || to == project.UnitId
            || await context.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == to && unit.MergedIntoId == null, cancellation) is not { } unit)
        {
            return null;
        }

        var roles = await context.Memberships.Where(held => held.UnitId == to && context.Accounts.Any(account => account.Id == held.PersonId && !account.IsDisabled))
            .Select(held => held.Role).ToListAsync(cancellation);
        return new HandOverOutlook(
            unit, roles.Count(role => role == Role.Filer), roles.Count(role => role == Role.UnitHead),
            unit.Place == project.Unit.Place ? null : new OtherPlace(NameOf(project.Unit.Place), MoneyOf(project.Unit.Place, project.Year), NameOf(unit.Place), MoneyOf(unit.Place, project.Year)),
            !project.IsCancelled && await context.Projects.GoingOn().AnyAsync(row => row.UnitId == to && row.Year == project.Year && row.Name == project.Name, cancellation));
    }

    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, Guid to, string? written, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldProjectAsync(viewer, UseCase.HandOverProject, id, cancellation) is not { } found)
        {
            return ProjectChange.NoSuchProject;
        }

        if (await context.HoldUnitAsync(to, cancellation) is not { } unit || !viewer.UnitsFor(UseCase.HandOverProject).Contains(to))
        {
            return "请选择接收项目的单位。";
        }

        var (reason, problem) = ProjectChange.ReadReason(written);
        if (reason is null)
        {
            return problem;
        }

        if (unit.Id == found.UnitId)
        {
            return $"项目已在{unit.Name}，请选择另一个单位。";
        }

        var (before, year, name) = (found.Unit, found.Year, found.Name);
        try
        {
            await context.MoveProjectAsync(id, to, cancellation);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return ProjectChange.Clash(unit.Name, year, name) + "请先给其中一个改名，再移交。";
        }

        context.ChangeTracker.Clear();
        var project = (await context.HoldProjectAsync(viewer, UseCase.HandOverProject, id, cancellation))!;
        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        context.Changes.AddRange(project.NameTheUnit(before, by, now));
        var filings = project.Filings.Select(filing => filing.Id).ToList();
        foreach (var assignment in await context.Assignments.Where(row => filings.Contains(row.FilingId) && row.RevokedAt == null).ToListAsync(cancellation))
        {
            assignment.Revoke(by, now); // whom the unit before asked, the new one has not
        }

        context.ProjectEvents.Add(new ProjectEvent(project, ProjectEventKind.HandedOver, by, now) { Before = before.Name, After = unit.Name, Reason = reason, FromUnitId = before.Id, ProjectName = name });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning("{Person} 把项目 {Project} 从 {From} 移交给 {To}", viewer.UserName, id, before.Name, unit.Name);
        return null;
    }

    private string NameOf(string place) => places.Find(place)?.Name ?? place;

    private MoneyUnit? MoneyOf(string place, int year) => places.Find(place)?.Layout(FormKind.Declaration, year)?.Unit;
}

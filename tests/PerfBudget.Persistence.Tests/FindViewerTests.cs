using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class FindViewerTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(database.ApplicationConnectionString);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [Fact]
    public async Task A_role_reaches_every_unit_below_however_deep()
    {
        var (bureau, office, station) = await ThreeLevelsAsync("shanghai");

        var grant = (await FindAsync(await PersonAsync((Role.UnitHead, bureau.Id))))!.Viewer.Grants.Single();

        new[] { bureau, office, station }.Select(unit => grant.RelationTo(unit.Id)).ShouldBe([Relation.Own, Relation.Below, Relation.Below]);
        grant.UnitName.ShouldBe(bureau.Name);
    }

    [Fact]
    public async Task A_role_reaches_nothing_above_or_beside()
    {
        var (bureau, office, station) = await ThreeLevelsAsync("shanghai");

        var grant = (await FindAsync(await PersonAsync((Role.Filer, office.Id))))!.Viewer.Grants.Single();

        new[] { bureau, office, station }.Select(unit => grant.RelationTo(unit.Id)).ShouldBe([Relation.Other, Relation.Own, Relation.Below]);
    }

    [Theory]
    [InlineData(Role.Reviewer, Relation.Below)]
    [InlineData(Role.Leader, Relation.Below)]
    [InlineData(Role.Filer, Relation.Other)]
    [InlineData(Role.UnitHead, Relation.Other)]
    public async Task A_finance_office_reaches_its_place_for_those_who_review_and_lead(Role role, Relation relation)
    {
        var place = "place-" + Guid.NewGuid().ToString("N")[..8];
        var (bureau, _, station) = await ThreeLevelsAsync(place);
        var finance = await AddAsync(Unit.Create("财政局" + Guid.NewGuid(), place));
        var elsewhere = await AddAsync(Unit.Create("别处" + Guid.NewGuid(), "elsewhere"));

        var grant = (await FindAsync(await PersonAsync((role, await FinanceAsync(finance)))))!.Viewer.Grants.Single();

        grant.RelationTo(bureau.Id).ShouldBe(relation);
        grant.RelationTo(station.Id).ShouldBe(relation);
        grant.RelationTo(elsewhere.Id).ShouldBe(Relation.Other);
    }

    [Fact]
    public async Task Several_roles_in_several_units_add_up()
    {
        var (first, second) = (await AddAsync(Unit.Create("甲" + Guid.NewGuid(), "central")), await AddAsync(Unit.Create("乙" + Guid.NewGuid(), "central")));

        var viewer = (await FindAsync(await PersonAsync((Role.Filer, first.Id), (Role.UnitHead, second.Id))))!.Viewer;

        viewer.UnitsFor(UseCase.ListProjects).Units.ShouldBe([first.Id, second.Id], ignoreOrder: true);
        viewer.UnitsFor(UseCase.EditForm).Units.ShouldBe([first.Id]);
        viewer.UnitsFor(UseCase.Confirm).Units.ShouldBe([second.Id]);
    }

    [Fact]
    public async Task A_loop_of_units_ends()
    {
        var (first, second) = (await AddAsync(Unit.Create("环甲" + Guid.NewGuid(), "central")), await AddAsync(Unit.Create("环乙" + Guid.NewGuid(), "central")));
        await Sql.ExecuteAsync(database.OwnerConnectionString,
            $"UPDATE units SET department_id = '{second.Id}' WHERE id = '{first.Id}'; UPDATE units SET department_id = '{first.Id}' WHERE id = '{second.Id}'");

        (await FindAsync(await PersonAsync((Role.Filer, first.Id))))!.Viewer.Grants.Single().RelationTo(second.Id).ShouldBe(Relation.Below);
    }

    [Fact]
    public async Task An_account_that_is_disabled_or_has_changed_since_is_nobody()
    {
        var person = await PersonAsync((Role.Leader, null));
        (await FindAsync(person)).ShouldNotBeNull();
        (await new FindViewer(_source).RunAsync(person.Id, "another stamp", CancellationToken.None)).ShouldBeNull();

        await Sql.ExecuteAsync(database.OwnerConnectionString, $"UPDATE accounts SET is_disabled = true WHERE id = '{person.Id}'");

        (await FindAsync(person)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_role_is_not_held_twice_in_a_unit_nor_above_all()
    {
        var person = await PersonAsync((Role.Leader, null));
        await using var context = Open();
        context.Memberships.Add(Membership.Create(person.Id, Role.Leader, unit: null));

        (await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync())).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    private Task<FoundViewer?> FindAsync(Account person) => new FindViewer(_source).RunAsync(person.Id, person.SecurityStamp!, CancellationToken.None);

    private async Task<(Unit Bureau, Unit Office, Unit Station)> ThreeLevelsAsync(string place)
    {
        var (bureau, office, station) = (Unit.Create("局" + Guid.NewGuid(), place), Unit.Create("处" + Guid.NewGuid(), place), Unit.Create("站" + Guid.NewGuid(), place));
        (office.Department, station.Department) = (bureau, office);
        await AddAsync(station);
        return (bureau, office, station);
    }

    private async Task<Unit> AddAsync(Unit unit)
    {
        await using var context = Open();
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit;
    }

    private async Task<Guid> FinanceAsync(Unit unit)
    {
        await using var context = Open();
        context.Units.Attach(unit).Entity.IsFinanceOffice = true;
        await context.SaveChangesAsync();
        return unit.Id;
    }

    private async Task<Account> PersonAsync(params (Role Role, Guid? Unit)[] roles)
    {
        var name = Guid.NewGuid().ToString("N");
        var account = new Account(name, "某人", DateTimeOffset.UtcNow) { NormalizedUserName = name.ToUpperInvariant() };
        await using var context = Open();
        context.Accounts.Add(account);
        context.Memberships.AddRange(roles.Select(held => Membership.Create(account.Id, held.Role, held.Unit)));
        await context.SaveChangesAsync();
        return account;
    }

    private PerfBudgetContext Open()
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(database.ApplicationConnectionString);
        return new PerfBudgetContext(options.Options);
    }
}

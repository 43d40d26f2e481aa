using Npgsql;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class SchemaMigrationTests(PostgresServer server) : IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server) { IsWithoutTables = true };

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Of_several_instances_that_start_at_once_one_migrates_and_all_go_on()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SchemaMigration.ApplyAsync(_database.OwnerConnectionString))));

        applied.Count(migrations => migrations.Count > 0).ShouldBe(1);
        await SchemaMigration.RequireCurrentAsync(_database.ApplicationConnectionString);
    }

    [Fact]
    public async Task A_second_start_applies_nothing()
    {
        (await SchemaMigration.ApplyAsync(_database.OwnerConnectionString)).ShouldNotBeEmpty();

        (await SchemaMigration.ApplyAsync(_database.OwnerConnectionString)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_owner_older_tables_are_refused_in_one_sentence()
    {
        var refusal = await Should.ThrowAsync<DatabaseUnfitException>(() => SchemaMigration.RequireCurrentAsync(_database.ApplicationConnectionString));

        refusal.Message.ShouldStartWith("数据库的表结构比程序旧");
        refusal.Message.ShouldContain("ConnectionStrings__PerfBudgetOwner");
    }

    [Fact]
    public async Task A_role_that_may_not_create_tables_is_told_so_in_one_sentence()
    {
        var refusal = await Should.ThrowAsync<DatabaseUnfitException>(() => SchemaMigration.ApplyAsync(_database.ApplicationConnectionString));

        refusal.Message.ShouldStartWith("角色 perfbudget_app 不能在数据库");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_in_one_sentence()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString) { Host = "127.0.0.1", Port = 1 }.ConnectionString;

        var refusal = await Should.ThrowAsync<DatabaseUnfitException>(() => SchemaMigration.ApplyAsync(nowhere));

        refusal.Message.ShouldStartWith("无法准备 PostgreSQL 127.0.0.1:1 上的数据库");
    }
}

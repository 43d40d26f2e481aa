using Npgsql;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class RolesTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await Sql.ExecuteAsync(database.OwnerConnectionString, "CREATE TABLE IF NOT EXISTS notes (id serial PRIMARY KEY, name text NOT NULL)");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_application_reads_and_writes_rows_of_tables_that_the_owner_creates()
    {
        await Sql.ExecuteAsync(database.ApplicationConnectionString, "INSERT INTO notes (name) VALUES ('环境监测')");
        await Sql.ExecuteAsync(database.ApplicationConnectionString, "UPDATE notes SET name = '环境监测二期' WHERE name = '环境监测'");

        (await Sql.ScalarAsync(database.ApplicationConnectionString, "SELECT count(*) FROM notes WHERE name LIKE '%监测%'")).ShouldBe(1L);
        await Sql.ExecuteAsync(database.ApplicationConnectionString, "DELETE FROM notes");
    }

    [Theory]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("CREATE TEMPORARY TABLE mine (id int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("ALTER TABLE projects ADD COLUMN extra text")]
    [InlineData("ALTER TABLE projects DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP TABLE projects")]
    [InlineData("TRUNCATE projects")]
    [InlineData("CREATE INDEX mine ON projects (name)")]
    [InlineData("CREATE ROLE mine")]
    [InlineData("CREATE DATABASE mine")]
    [InlineData("SET ROLE perfbudget_owner")]
    public async Task The_application_cannot_change_the_schema(string statement) =>
        (await Sql.RefusalAsync(database.ApplicationConnectionString, statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task Neither_role_is_a_superuser_or_steps_around_row_level_security() =>
        (await Sql.ScalarAsync(database.OwnerConnectionString,
            "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'perfbudget%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)")).ShouldBe(0L);

    [Fact]
    public async Task The_application_owns_nothing() =>
        (await Sql.ScalarAsync(database.OwnerConnectionString,
            "SELECT count(*) FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner WHERE rolname = 'perfbudget_app'")).ShouldBe(0L);

    [Fact]
    public async Task A_prepared_database_passes_the_guard() => await DatabaseGuard.CheckAsync(database.ApplicationConnectionString);

    [Fact]
    public async Task The_guard_refuses_to_run_as_the_owner()
    {
        var refusal = await Should.ThrowAsync<DatabaseUnfitException>(() => DatabaseGuard.CheckAsync(database.OwnerConnectionString));

        refusal.Message.ShouldStartWith("角色 perfbudget_owner 可以更改表结构");
    }

    [Fact]
    public async Task The_guard_says_in_one_sentence_that_a_server_cannot_be_reached()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { Host = "127.0.0.1", Port = 1 }.ConnectionString;

        var refusal = await Should.ThrowAsync<DatabaseUnfitException>(() => DatabaseGuard.CheckAsync(nowhere));

        refusal.Message.ShouldStartWith("无法使用 PostgreSQL 127.0.0.1:1 上的数据库");
        refusal.Message.ShouldEndWith("请检查 ConnectionStrings__PerfBudget、网络与口令。");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class SchemaTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    private const string Tables =
        "SELECT array_agg(table_name::text ORDER BY table_name) FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> '__EFMigrationsHistory'";

    // The units themselves, the years' rules, which hold for all, and what belongs to a person: a person may hold roles in several units, and above all of them.
    private static readonly string[] WithoutUnit = ["account_claims", "account_logins", "account_tokens", "accounts", "budget_years", "mails", "memberships", "phrases", "reminded_days", "stage_calendars", "units"];

    [Fact]
    public void The_migrations_bring_about_what_the_model_says()
    {
        using var context = Open();

        context.Database.HasPendingModelChanges().ShouldBeFalse("a migration is missing: dotnet ef migrations add …");
    }

    [Fact]
    public void No_migration_adds_the_system_column_xmin()
    {
        using var context = Open();

        context.GetService<IMigrator>().GenerateScript().ShouldNotContain("xmin");
    }

    [Fact]
    public async Task The_tables_are_current_after_the_start() => await SchemaMigration.RequireCurrentAsync(database.ApplicationConnectionString);

    [Fact]
    public async Task Every_table_of_a_unit_carries_its_unit()
    {
        var without = await Sql.ScalarAsync(database.OwnerConnectionString, $"""
            SELECT coalesce(array_agg(name), array[]::text[]) FROM unnest(({Tables})) AS name
            WHERE NOT EXISTS (
                SELECT 1 FROM information_schema.columns WHERE table_name = name AND column_name = 'unit_id' AND is_nullable = 'NO')
            """);

        ((string[])without!).ShouldBe(WithoutUnit, ignoreOrder: true);
    }

    [Fact]
    public async Task The_application_reads_and_writes_every_table_and_alters_none()
    {
        var tables = (string[])(await Sql.ScalarAsync(database.OwnerConnectionString, Tables))!;

        tables.ShouldBe(["account_claims", "account_logins", "account_tokens", "accounts", "assignments", "budget_years", "changes", "comments", "evidence", "evidence_contents", "explanations", "extensions", "filings", "library_indicators", "mails", "memberships", "money_entries", "phrases", "project_events", "projects", "rectifications", "reminded_days", "stage_calendars", "steps", "units", "versions"]);
        foreach (var table in tables)
        {
            (await Sql.ScalarAsync(database.ApplicationConnectionString,
                $"SELECT has_table_privilege('{table}', 'SELECT') AND has_table_privilege('{table}', 'INSERT') AND has_table_privilege('{table}', 'UPDATE') AND has_table_privilege('{table}', 'DELETE')")).ShouldBe(true);
            (await Sql.ScalarAsync(database.ApplicationConnectionString, $"SELECT has_table_privilege('{table}', 'TRUNCATE')")).ShouldBe(false);
            (await Sql.RefusalAsync(database.ApplicationConnectionString, $"ALTER TABLE {table} ADD COLUMN extra text")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Theory]
    [InlineData("versions")]
    [InlineData("steps")]
    public async Task What_was_decided_is_never_changed(string table)
    {
        await Decided.AddAsync(database.OwnerConnectionString);

        (await Sql.RefusalAsync(database.ApplicationConnectionString, $"UPDATE {table} SET person_name = '别人'")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Sql.RefusalAsync(database.ApplicationConnectionString, $"DELETE FROM {table}")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private PerfBudgetContext Open()
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(database.OwnerConnectionString);
        return new PerfBudgetContext(options.Options);
    }
}

using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class FreshDatabaseTests(PostgresServer server)
{
    [Fact]
    public async Task Two_fresh_databases_know_nothing_of_each_other()
    {
        var first = new FreshDatabase(server);
        var second = new FreshDatabase(server);
        await first.InitializeAsync();
        await second.InitializeAsync();

        await Sql.ExecuteAsync(first.OwnerConnectionString, "CREATE TABLE only_here (id int)");

        (await Sql.ScalarAsync(first.OwnerConnectionString, "SELECT to_regclass('only_here')::text")).ShouldBe("only_here");
        (await Sql.ScalarAsync(second.OwnerConnectionString, "SELECT to_regclass('only_here')::text")).ShouldBe(DBNull.Value);
        await first.DisposeAsync();
        await second.DisposeAsync();
    }
}

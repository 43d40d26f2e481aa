using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Units;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests;

[Collection(DatabaseTests.Name)]
public sealed class LocksTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    /// <summary>Each row of a form's history names its unit, and the database looks that up: a merger that kept it from doing so would wait for the writer, and the writer for the merger.</summary>
    [Fact]
    public async Task While_a_unit_is_merged_rows_may_still_name_it_but_nothing_new_is_put_into_it()
    {
        await using var merger = Open();
        var unit = Unit.Create("甲单位", "shanghai");
        merger.Units.Add(unit);
        await merger.SaveChangesAsync();
        await using var merging = await merger.Database.BeginTransactionAsync();
        await merger.CloseUnitDoorAsync(unit.Id, CancellationToken.None);

        await using var writer = Open();
        await using var writing = await writer.Database.BeginTransactionAsync();
        await writer.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '300ms'");
        await writer.Database.ExecuteSqlAsync($"SELECT 1 FROM units WHERE id = {unit.Id} FOR KEY SHARE"); // what a foreign key asks
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => writer.HoldUnitAsync(unit.Id, CancellationToken.None));
        refusal.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.LockNotAvailable);
    }

    private PerfBudgetContext Open()
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(database.ApplicationConnectionString);
        return new PerfBudgetContext(options.Options);
    }
}

using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Persistence.Tests;

/// <summary>Test classes of this collection share one server; each gets a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class DatabaseTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

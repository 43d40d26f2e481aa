using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>Test classes of this collection share one PostgreSQL and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class WebTests : ICollectionFixture<PostgresServer>, ICollectionFixture<Browser>
{
    public const string Name = "Web";
}

using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>Pages in the browser. The classes of a collection share one PostgreSQL and one browser; two collections run side by side.</summary>
[CollectionDefinition(Name)]
public sealed class WebTests : ICollectionFixture<PostgresServer>, ICollectionFixture<Browser>
{
    public const string Name = "Pages in the browser";
}

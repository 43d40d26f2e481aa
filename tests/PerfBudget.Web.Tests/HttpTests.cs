using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The application as a client without a browser sees it.</summary>
[CollectionDefinition(Name)]
public sealed class HttpTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "HTTP";
}

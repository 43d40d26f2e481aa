using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>What is done with forms in the browser: findings, help, history, taking over, tracking, review, a whole year.</summary>
[CollectionDefinition(Name)]
public sealed class FilingTests : ICollectionFixture<PostgresServer>, ICollectionFixture<Browser>
{
    public const string Name = "Filing in the browser";
}

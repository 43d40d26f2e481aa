using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The editor in the browser.</summary>
[CollectionDefinition(Name)]
public sealed class EditorTests : ICollectionFixture<PostgresServer>, ICollectionFixture<Browser>
{
    public const string Name = "The editor in the browser";
}

using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.UseCases.Tests;

/// <summary>Tests of what people write into a form and of what becomes of it, on one server; they run beside <see cref="WorkTests"/>.</summary>
[CollectionDefinition(Name)]
public sealed class FormTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "Forms";
}

/// <summary>Tests of projects, units, people, lists and letters, on one server; they run beside <see cref="FormTests"/>.</summary>
[CollectionDefinition(Name)]
public sealed class WorkTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "Work";
}

using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>Whole servers started as processes of their own: mostly waiting, so beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests
{
    public const string Name = "Servers";
}

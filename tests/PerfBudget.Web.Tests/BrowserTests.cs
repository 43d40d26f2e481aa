using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>Tests in the browser: however a test ends, its windows are closed; it fails where they complained of something.</summary>
[Trait("Needs", "Browser")]
public abstract class BrowserTests(Browser browser) : IAsyncLifetime
{
    protected Windows Windows { get; } = new(browser);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Windows.DisposeAsync();
        Windows.Complaints.ShouldBeNone();
    }
}

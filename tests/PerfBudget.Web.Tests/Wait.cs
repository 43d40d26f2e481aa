using System.Diagnostics;
using Shouldly;

namespace PerfBudget.Web.Tests;

internal static class Wait
{
    /// <summary>Waits until something holds; what it still says when the patience is at its end is the failure.</summary>
    public static async Task UntilAsync(Func<Task> holds)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await holds();
                return;
            }
            catch (ShouldAssertException) when (waited.Elapsed < Browser.Patience)
            {
            }
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;

namespace PerfBudget.Web.Tests;

/// <summary>What a browser complains of: errors and warnings of its console, errors of scripts, requests that failed.</summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> _heard = new(); // events come on threads of their own
    private readonly List<string> _expected = ["net::ERR_ABORTED"]; // a page that is left breaks off what it still asks

    /// <summary>Listens to all pages of a window.</summary>
    public void Of(IBrowserContext window)
    {
        window.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _heard.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        window.WebError += (_, problem) => _heard.Enqueue(problem.Error);
        window.RequestFailed += (_, request) => _heard.Enqueue($"{request.Url}: {request.Failure}");
    }

    /// <summary>The test brings about by itself what is told in these words.</summary>
    public void Expect(string words) => _expected.Add(words);

    public void ShouldBeNone() => _heard.Where(complaint => !_expected.Any(words => complaint.Contains(words, StringComparison.Ordinal))).ShouldBeEmpty("what the browser complained of");
}

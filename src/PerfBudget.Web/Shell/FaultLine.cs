namespace PerfBudget.Web.Shell;

/// <summary>An exception in one line: what failed, what that came from, and where in the product's own code.</summary>
internal static class FaultLine
{
    private const int FramesBeforeOurs = 3;
    private const int MostFrames = 10;

    /// <summary>Kinds and messages from the outer exception to the innermost, then the innermost's first frames and those of the product.</summary>
    public static string Of(Exception problem)
    {
        var chain = new List<Exception>();
        for (var one = problem; one is not null; one = one.InnerException)
        {
            chain.Add(one);
        }

        var frames = (chain[^1].StackTrace ?? problem.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where((frame, index) => index < FramesBeforeOurs || frame.StartsWith("at PerfBudget.", StringComparison.Ordinal))
            .Take(MostFrames);
        return string.Join(" <- ", chain.Select(one => $"{one.GetType().Name}: {one.Message}")) + string.Concat(frames.Select(frame => " " + frame));
    }
}

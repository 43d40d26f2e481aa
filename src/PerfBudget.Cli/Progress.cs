namespace PerfBudget.Cli;

/// <summary>Progress on long work, on standard error where that is a terminal.</summary>
internal static class Progress
{
    private const int WorthTelling = 20;

    public static void Tell(int done, int all, string what)
    {
        if (all >= WorthTelling && !Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r\u001b[K{done + 1}/{all} {what}");
        }
    }

    public static void End(int all)
    {
        if (all >= WorthTelling && !Console.IsErrorRedirected)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}

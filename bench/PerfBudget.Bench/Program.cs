using PerfBudget.Bench;
using PerfBudget.Bench.List;

// Each command is one bench; add yours here.
var commands = new Dictionary<string, (string What, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["print"] = ("one form warm beside the same page drawn by hand, and 1,000 forms merged", PrintBench.Run),
    ["cold"] = ("from the start of the process to one finished PDF", ColdBench.Run),
    ["read"] = ("[DIR]: a thousand forms of text read, from the samples or the folder", ReadBench.Run),
    ["list"] = ("[N]: the lists of projects, the queue and the to-do list over 10,000 (or N) projects, through the use case and as whole pages", ListBench.Run),
    ["edit"] = ("50 people editing over HTTP: from a cell to its answer and to the findings, and opening a form of 60 indicators", EditBench.Run),
    ["load"] = ("[PAGE …]: the bytes that a browser with an empty cache fetches for the list of projects and an interactive page, or those named", LoadBench.Run),
    ["screens"] = ("[DIR]: the picture of the README, the list of projects signed in, into docs/pictures", Screens.Run),
    ["pictures"] = ("DIR: every form with every sample as PDF and HTML, to look at", Pictures.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return command.Run(args[1..]);
}

Console.Error.WriteLine("dotnet run -c Release --project bench/PerfBudget.Bench -- COMMAND");
foreach (var (name, (what, _)) in commands)
{
    Console.Error.WriteLine($"  {name,-10} {what}");
}

return 2;

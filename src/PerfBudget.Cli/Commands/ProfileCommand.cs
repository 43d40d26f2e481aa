using System.CommandLine;
using System.Text.Json.Nodes;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget profile</c>: which places there are, and what is wrong in their files.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var command = new Command("profile", "地区配置") { List(), Check() };
        return command;
    }

    private static Command List()
    {
        var profiles = new Option<string[]>("--profiles") { Description = "另一个地区配置文件夹" };
        var command = new Command("list", "列出各地区及其表式") { profiles };
        command.SetAction(call =>
        {
            var places = PlaceCatalog.Load([PlaceCatalog.BuiltInFolder, .. call.GetValue(profiles) ?? []]);
            foreach (var place in places.Places.OrderBy(place => place.Id, StringComparer.Ordinal))
            {
                Console.WriteLine($"{place.Id}\t{place.Name}");
                foreach (var layout in place.Layouts())
                {
                    Console.WriteLine($"\t{layout.Kind.Term()}\t{layout.Id}\t{layout.Years}\t{layout.Source.Document}{(layout.Source.Verified ? "" : "（未核对原文）")}");
                }
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Check()
    {
        var folder = new Argument<string?>("DIR") { Description = "地区配置文件夹；不填则检查自带的", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("check", "检查地区配置和指标库，逐条说明错误所在的文件、行和应有的写法") { folder, json };
        command.SetAction(call =>
        {
            string[] folders = call.GetValue(folder) is { } dir ? Folders(dir) : [PlaceCatalog.BuiltInFolder];
            var places = PlaceCatalog.Load(folders);
            var library = LibraryCatalog.Load(places, folders);
            var mistakes = places.Mistakes.Concat(places.FailedExamples()).Concat(library.Mistakes).ToList();
            if (call.GetValue(json))
            {
                Console.WriteLine(new JsonArray([.. mistakes.Select(mistake => new JsonObject
                {
                    ["file"] = mistake.File, ["line"] = mistake.Line, ["message"] = mistake.Problem, ["expected"] = mistake.Expected,
                })]).ToJsonString());
            }
            else
            {
                mistakes.ForEach(Console.WriteLine);
                Console.WriteLine(mistakes.Count == 0 ? $"{places.Places.Count} 个地区，指标库 {library.Indicators.Count} 个指标，没有错误。" : $"{mistakes.Count} 处错误。");
            }

            return mistakes.Count == 0 ? ExitCode.Success : ExitCode.MustBeMended;
        });
        return command;
    }

    // A folder of places that extend a built-in one is checked together with those.
    private static string[] Folders(string dir) =>
        !Directory.Exists(dir) ? throw new UserErrorException($"{dir}: 没有这个文件夹。")
        : Path.GetFullPath(dir).TrimEnd(Path.DirectorySeparatorChar) == PlaceCatalog.BuiltInFolder.TrimEnd(Path.DirectorySeparatorChar) ? [dir]
        : [PlaceCatalog.BuiltInFolder, dir];
}

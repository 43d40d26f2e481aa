using System.CommandLine;
using PerfBudget.Forms.Places;

namespace PerfBudget.Cli;

/// <summary>The arguments that several commands take.</summary>
internal sealed class SharedOptions
{
    public Argument<string[]> Files { get; } = new("FILE") { Description = "文件：文本、Word、Excel，或 read 输出的 JSON", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Place { get; } = new("--place") { Description = "文件来自哪个地区，例如 shanghai" };

    public Option<string[]> Profiles { get; } = new("--profiles") { Description = "另一个地区配置文件夹，加在自带的之后", AllowMultipleArgumentsPerToken = false };

    public void AddTo(Command command)
    {
        command.Add(Files);
        command.Add(Place);
        command.Add(Profiles);
    }

    /// <summary>The places of the built-in folder and those of <c>--profiles</c>. Mistakes in profiles are told on standard error.</summary>
    public PlaceCatalog LoadPlaces(ParseResult call)
    {
        var places = PlaceCatalog.Load([PlaceCatalog.BuiltInFolder, .. call.GetValue(Profiles) ?? []]);
        foreach (var mistake in places.Mistakes)
        {
            Console.Error.WriteLine(mistake);
        }

        return places;
    }

    /// <summary>The place that the call names, or null where it names none.</summary>
    /// <exception cref="UserErrorException">No place is called so.</exception>
    public Place? FindPlace(ParseResult call, PlaceCatalog places) =>
        call.GetValue(Place) is not { } name ? null
            : places.Find(name) ?? throw new UserErrorException($"没有名为 {name} 的地区；现有：{string.Join("、", places.Places.Select(place => place.Id))}。");
}

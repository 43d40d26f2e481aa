using Shouldly;
using Xunit;

namespace PerfBudget.Architecture.Tests;

public sealed class FolderLawTests
{
    public static TheoryData<string> Projects => [.. Product.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_circle_joins_the_top_folders_of_a_project(string project)
    {
        var arrows = Product.Of(project)
            .SelectMany(type => type.Names.Select(name => (From: type.Room, To: NamedType.RoomOf(project, name), Said: $"{type.Name} names {name}")))
            .Where(arrow => arrow.From is not null && arrow.To is not null && arrow.From != arrow.To)
            .ToLookup(arrow => arrow.From!, arrow => (arrow.To, arrow.Said));
        var circle = Circle(arrows.ToDictionary(from => from.Key, from => from.Select(arrow => arrow.To!).Distinct().ToList(), StringComparer.Ordinal));
        var said = circle.Zip(circle.Skip(1), (from, to) => arrows[from].First(arrow => arrow.To == to).Said);
        circle.ShouldBeEmpty(string.Join(Environment.NewLine, said));
    }

    [Fact]
    public void A_circle_is_found()
    {
        var arrows = new Dictionary<string, List<string>> { ["a"] = ["b"], ["b"] = ["c"], ["c"] = ["b"] };
        Circle(arrows).ShouldBe(["b", "c", "b"]);
    }

    [Fact]
    public void The_same_nouns_name_the_folders_of_use_cases_and_pages()
    {
        var nouns = Folders("PerfBudget.UseCases").ToHashSet(StringComparer.Ordinal);
        // What has pages but no use case of its own, and what has no page.
        string[] withoutUseCase = ["RunningState", "Scoring"];
        Folders("PerfBudget.Web", "Pages").Except(withoutUseCase).ShouldBeSubsetOf(nouns);
        Folders("PerfBudget.Domain").Intersect(nouns).Count().ShouldBeGreaterThan(14);
    }

    private static IEnumerable<string> Folders(params string[] below) =>
        Directory.GetDirectories(Path.Combine([Product.Folder, "src", .. below])).Select(folder => Path.GetFileName(folder)!)
            .Where(name => name is not ("bin" or "obj"));

    // The folders of one circle, its first again at its end; none where there is no circle.
    private static List<string> Circle(Dictionary<string, List<string>> arrows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var way = new List<string>();
        return arrows.Keys.Select(From).FirstOrDefault(found => found.Count > 0) ?? [];

        List<string> From(string folder)
        {
            if (way.IndexOf(folder) is var at and >= 0)
            {
                return [.. way[at..], folder];
            }

            if (!done.Add(folder))
            {
                return [];
            }

            way.Add(folder);
            var found = arrows.GetValueOrDefault(folder, []).Select(From).FirstOrDefault(circle => circle.Count > 0) ?? [];
            way.RemoveAt(way.Count - 1);
            return found;
        }
    }
}

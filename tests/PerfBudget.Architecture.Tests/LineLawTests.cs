using Shouldly;
using Xunit;

namespace PerfBudget.Architecture.Tests;

public sealed class LineLawTests
{
    private const int Longest = 140;

    /// <summary>Lines over 140 characters that stood when the law came. The number only ever goes down; a script has none (ESLint).</summary>
    [Theory]
    [InlineData("src/PerfBudget.Domain", 666)]
    [InlineData("src/PerfBudget.Forms", 267)]
    [InlineData("src/PerfBudget.Persistence", 47)]
    [InlineData("src/PerfBudget.UseCases", 468)]
    [InlineData("src/PerfBudget.Web", 430)]
    [InlineData("src/PerfBudget.Cli", 26)]
    [InlineData("bench", 47)]
    [InlineData("tests", 1011)]
    public void Lines_over_140_characters_become_no_more(string folder, int most)
    {
        var found = Directory.EnumerateFiles(Path.Combine(Product.Folder, folder), "*", SearchOption.AllDirectories)
            .Where(IsWritten).SelectMany(file => File.ReadLines(file).Where(line => line.Length > Longest).Select(line => (file, line))).ToList();
        found.Count.ShouldBeLessThanOrEqualTo(most, string.Join(Environment.NewLine, found.Select(one => Path.GetRelativePath(Product.Folder, one.file)).Distinct()));
    }

    private static bool IsWritten(string file) =>
        Path.GetExtension(file) is ".cs" or ".razor"
        && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "Migrations");
}

using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Places;

/// <summary>Every mistake in a file of the library is explained by file, line and what was expected.</summary>
public sealed class LibraryMistakeTests : IDisposable
{
    private const string File = """
        industry: 某行业
        groups:
          - level1: 产出指标
            level2: 质量指标
            indicators:
              - name: 设备完好率
                definition: 完好设备所占的比例。
                formula: 完好数÷总数×100%
                direction: ≥
                unit: "%"
                usual: ["≥95%"]
        """;

    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);

    private readonly string folder = Directory.CreateTempSubdirectory("perfbudget-library-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_without_a_mistake_is_read_whole()
    {
        var library = Load(File);

        library.Mistakes.ShouldBeEmpty();
        library.Indicators.Single().ShouldSatisfyAllConditions(
            indicator => indicator.Source.ShouldBe("本库编写"), indicator => indicator.Place.ShouldBeNull(), indicator => indicator.Prefill.ShouldBe("≥95%"));
    }

    [Theory]
    [InlineData("industry: 某行业", "industy: 某行业", 1, "\"industry\" perhaps")]
    [InlineData("level2: 质量指标", "level2: 品质指标", 6, "数量指标")]
    [InlineData("level1: 产出指标", "level1: 效益指标", 6, "产出指标")]
    [InlineData("name: 设备完好率", "title: 设备完好率", 6, "\"name: TEXT\"")]
    [InlineData("definition: 完好设备所占的比例。", "definition: \"\"", 7, "a text")]
    [InlineData("formula: 完好数÷总数×100%", "formulas: 完好数", 8, "\"formula\" perhaps")]
    [InlineData("direction: ≥", "direction: 大于", 9, "≥")]
    [InlineData("unit: \"%\"", "unit: 九个字的单位不是单位", 10, "at most 8 characters")]
    [InlineData("usual: [\"≥95%\"]", "usual: [\"≤95%\"]", 11, "≥…%")]
    [InlineData("usual: [\"≥95%\"]", "usual: [\"≥95人\"]", 11, "≥…%")]
    [InlineData("usual: [\"≥95%\"]", "usual: [有所提高]", 11, "≥…%")]
    [InlineData("usual: [\"≥95%\"]", "usual: []", 6, "\"example: ≥20人次\"")]
    [InlineData("usual: [\"≥95%\"]", "place: shanghia", 6, "\"usual: [≥95%]\"")]
    [InlineData("unit: \"%\"", "unit: \"%\"\n        place: shanghia", 6, "\"shanghai\" perhaps")]
    public void A_mistake_is_told_with_its_line_and_what_was_expected(string right, string wrong, int line, string expected)
    {
        File.ShouldContain(right);

        var library = Load(File.Replace(right, wrong, StringComparison.Ordinal));

        library.Indicators.ShouldBeEmpty();
        library.Mistakes.ShouldContain(mistake => mistake.Line == line && mistake.Expected.Contains(expected) && mistake.File.EndsWith("some.yaml"),
            string.Join('\n', library.Mistakes));
    }

    [Fact]
    public void A_name_that_stands_twice_is_told_with_the_place_of_the_first()
    {
        Load(File);
        System.IO.File.WriteAllText(Path.Combine(folder, "library", "twice.yaml"), File);

        LibraryCatalog.Load(Places, folder).Mistakes.Single().ToString().ShouldEndWith("twice.yaml:6: \"设备完好率\" stands a second time; expected another name than in some.yaml:6.");
    }

    [Fact]
    public void A_later_folder_says_a_name_anew()
    {
        Load(File.Replace("设备完好率", "项目总成本").Replace("某行业", "本地"));

        LibraryCatalog.Load(Places, PlaceCatalog.BuiltInFolder, folder).Indicators.Single(indicator => indicator.Name == "项目总成本").Industry.ShouldBe("本地");
    }

    private LibraryCatalog Load(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "library"));
        System.IO.File.WriteAllText(Path.Combine(folder, "library", "some.yaml"), text);
        return LibraryCatalog.Load(Places, folder);
    }
}

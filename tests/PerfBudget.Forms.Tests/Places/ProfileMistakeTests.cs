using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Places;

/// <summary>Every mistake in a profile is explained by file, line and what was expected, all of them at once.</summary>
public sealed class ProfileMistakeTests : IDisposable
{
    private const string Profile = "id: town\nname: 某地\nlevels:\n  - {name: 产出指标, level2: [数量指标]}\n";

    private const string Form = """
        form: town/declaration
        kind: declaration
        title: 申报表
        years: 2024-
        page: A4 portrait
        unit: 元
        amount: "#,##0.00"
        source: {document: 某办〔2024〕1号}
        columns: [10, 20, 30]
        blocks:
          - fields:
              - [{label: 项目名称}, {field: project.name, span: rest}]
          - indicators:
              columns:
                - {field: level1}
                - {field: level3}
                - {field: target}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("perfbudget-profiles-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_profile_without_mistakes_has_only_those_of_missing_stages()
    {
        var mistakes = Load(Profile, Form);
        mistakes.Count.ShouldBe(2);
        mistakes.ShouldAllBe(mistake => mistake.Problem.Contains("no form for"));
    }

    [Theory]
    [InlineData("kind: declaration", "kind: declaraton", 2, "\"declaration\" perhaps")]
    [InlineData("years: 2024-", "years: soon", 4, "2021- or 2019-2023 or 2024")]
    [InlineData("page: A4 portrait", "page: A3", 5, "A4 portrait")]
    [InlineData("unit: 元", "unit: 美元", 6, "元")]
    [InlineData("amount: \"#,##0.00\"", "amount: two decimals", 7, "a number format")]
    [InlineData("columns: [10, 20, 30]", "columns: [10, wide, 30]", 9, "a whole number from 1 to 1000")]
    [InlineData("columns: [10, 20, 30]", "colums: [10, 20, 30]", 9, "\"columns\" perhaps")]
    [InlineData("- fields:", "- feilds:", 11, "\"fields\" perhaps")]
    [InlineData("field: project.name", "field: project.nam", 12, "\"project.name\" perhaps")]
    [InlineData("field: project.name", "field: money.executd.total", 12, "\"executed\" perhaps")]
    [InlineData("span: rest", "span: 3", 12, "3, the number of columns of the form")]
    [InlineData("span: rest", "span: wide", 12, "a whole number, at least 1")]
    [InlineData("span: rest", "rows: 2, span: rest", 12, "\"rows\" that end with the block")]
    [InlineData("{label: 项目名称}", "{label: 项目名称, field: project.unit}", 12, "\"inline\"")]
    [InlineData("- {field: target}", "- {field: targt}", 17, "\"target\" perhaps")]
    [InlineData("- {field: target}", "- {field: target, span: 2}", 14, "3, the number of columns of the form")]
    [InlineData("- {field: level3}", "- {field: level2}", 14, "a column {field: level3}")]
    [InlineData("form: town/declaration", "form: city/declaration", 1, "\"town/declaration\"")]
    [InlineData("title: 申报表", "titel: 申报表", 1, "\"title: the form's title")]
    [InlineData("source: {document: 某办〔2024〕1号}", "source: 某办〔2024〕1号", 8, "keys with values")]
    [InlineData("title: 申报表", "title: 申报表\ntitle: 又一个", 4, "each key once")]
    [InlineData("title: 申报表", "title: {", 3, "well-formed YAML")]
    public void A_mistake_in_a_form_is_explained_by_line_and_what_was_expected(string right, string wrong, int line, string expected)
    {
        var mistakes = Load(Profile, Form.Replace(right, wrong, StringComparison.Ordinal));
        mistakes.ShouldContain(mistake => mistake.File.EndsWith("declaration.yaml") && mistake.Line == line && mistake.Expected.Contains(expected), string.Join('\n', mistakes));
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once() =>
        Load(Profile, Form.Replace("unit: 元", "unit: 美元", StringComparison.Ordinal).Replace("project.name", "project.nam", StringComparison.Ordinal).Replace("level1", "levle1", StringComparison.Ordinal))
            .Count(mistake => mistake.File.EndsWith("declaration.yaml", StringComparison.Ordinal)).ShouldBe(3);

    [Fact]
    public void A_mistake_reads_as_one_line_with_file_and_line() =>
        Load(Profile, Form.Replace("unit: 元", "unit: 美元", StringComparison.Ordinal)).Select(mistake => mistake.ToString())
            .ShouldContain(line => line.EndsWith("declaration.yaml:6: \"unit\" of the form is \"美元\"; expected \"元\" perhaps, or one of 元, 万元."));

    [Fact]
    public void A_place_that_extends_an_unknown_one_is_told_the_nearest()
    {
        Write("country", "profile.yaml", "id: country\nname: 全国\nlevels: []\n");
        Load(Profile + "extends: contry\n", Form).ShouldContain(mistake => mistake.Line == 5 && mistake.Expected.Contains("\"country\" perhaps"));
    }

    [Fact]
    public void Places_that_extend_each_other_in_a_circle_are_told_so()
    {
        Write("other", "profile.yaml", "id: other\nname: 他处\nextends: town\n");
        Load(Profile + "extends: other\n", Form).ShouldContain(mistake => mistake.Problem.Contains("in a circle"));
    }

    [Fact]
    public void Two_forms_of_one_stage_must_not_share_a_year()
    {
        Write("town", "declaration-2025.yaml", Form.Replace("town/declaration", "town/declaration-2025", StringComparison.Ordinal));
        Load(Profile, Form).ShouldContain(mistake => mistake.Problem.Contains("overlap"));
    }

    [Fact]
    public void A_file_that_nothing_reads_is_named()
    {
        Write("town", "declartion.yaml", Form);
        Load(Profile, Form).ShouldContain(mistake => mistake.File.EndsWith("declartion.yaml") && mistake.Problem.Contains("Nothing reads"));
    }

    [Fact]
    public void Lights_whose_lines_stand_the_wrong_way_round_are_named()
    {
        Write("town", "checks.yaml", """
            thresholds:
              - {name: tracking.light.green, value: 50, source: {document: 某办〔2024〕1号}}
              - {name: tracking.light.yellow, value: 60, source: {document: 某办〔2024〕1号}}
            """);
        var mistake = Load(Profile, Form).Where(mistake => mistake.File.EndsWith("checks.yaml")).ShouldHaveSingleItem();
        (mistake.Problem, mistake.Expected, mistake.Line).ShouldBe(("\"tracking.light.yellow\" is 60, above \"tracking.light.green\", which is 50", "at most 50", 2));
    }

    [Fact]
    public void A_light_that_nobody_knows_is_named()
    {
        Write("town", "checks.yaml", "thresholds:\n  - {name: tracking.light.gren, value: 50, source: {document: 某办〔2024〕1号}}\n");
        Load(Profile, Form).Where(mistake => mistake.File.EndsWith("checks.yaml")).ShouldHaveSingleItem().Expected.ShouldContain("\"tracking.light.green\" perhaps");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named() =>
        PlaceCatalog.Load(Path.Combine(folder, "nowhere")).Mistakes.Single().Problem.ShouldBe("The folder does not exist");

    [Fact]
    public void A_place_without_a_profile_is_named()
    {
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        PlaceCatalog.Load(folder).Mistakes.Single().Problem.ShouldBe("The file does not exist");
    }

    private IReadOnlyList<ProfileMistake> Load(string profile, string form)
    {
        Write("town", "profile.yaml", profile);
        Write("town", "declaration.yaml", form);
        return PlaceCatalog.Load(folder).Mistakes;
    }

    private void Write(string place, string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, place));
        File.WriteAllText(Path.Combine(folder, place, file), text);
    }
}

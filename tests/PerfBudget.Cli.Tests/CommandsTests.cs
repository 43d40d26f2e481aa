using System.Text.Json;

namespace PerfBudget.Cli.Tests;

public sealed class CommandsTests : IDisposable
{
    private static readonly string Sample = Path.Combine(CommandLine.Repository, "samples", "beijing-self-evaluation-2024-water-bureau.txt");
    private readonly CommandLine _shell = new();

    [Fact]
    public void Read_prints_an_array_with_one_element_a_form_in_the_shape_of_the_contract()
    {
        var result = _shell.Call("read", Sample, "--place", "beijing");
        result.ExitCode.ShouldBe(0, result.Errors);
        var forms = JsonDocument.Parse(result.Output).RootElement;
        forms.GetArrayLength().ShouldBe(3);
        var names = forms[0].EnumerateObject().Select(property => property.Name).ToList();
        foreach (var name in new[] { "source", "index", "kind", "form", "title", "year", "fields", "money", "indicators", "blankRows", "groupWeights", "groupScores", "total", "grade", "people", "diagnostics" })
        {
            names.ShouldContain(name);
        }

        forms[0].GetProperty("source").GetString().ShouldBe(Path.GetFileName(Sample));
        forms[2].GetProperty("index").GetInt32().ShouldBe(3);
        forms[0].GetProperty("form").GetString().ShouldBe("beijing/self-evaluation");
        var indicator = forms[0].GetProperty("indicators")[0].EnumerateObject().Select(property => property.Name).ToList();
        foreach (var name in new[] { "level1", "level2", "level3", "target", "operator", "number", "unit", "expected", "actual", "weight", "score", "deviation", "reason", "measure", "horizon", "forecast", "causes", "likelihood" })
        {
            indicator.ShouldContain(name);
        }
    }

    [Fact]
    public void Stretches_without_a_form_are_named_on_standard_error() =>
        _shell.Call("read", Sample).Errors.ShouldContain("no form");

    [Fact]
    public void What_read_printed_can_be_read_and_printed_again()
    {
        var json = _shell.Write("read.json", _shell.Call("read", Sample).Output);
        var again = _shell.Call("read", json);
        again.ExitCode.ShouldBe(0, again.Errors);
        foreach (var (before, after) in JsonDocument.Parse(File.ReadAllText(json)).RootElement.EnumerateArray().Zip(JsonDocument.Parse(again.Output).RootElement.EnumerateArray()))
        {
            after.GetProperty("indicators").GetRawText().ShouldBe(before.GetProperty("indicators").GetRawText());
            after.GetProperty("total").GetRawText().ShouldBe(before.GetProperty("total").GetRawText());
        }

        _shell.Call("print", json, "--to", "pdf", "--out", _shell.PathOf("out")).ExitCode.ShouldBe(0);
        _shell.Files("out").Count().ShouldBe(3);
    }

    [Fact]
    public void Print_writes_one_pdf_a_form_or_all_in_one()
    {
        var each = _shell.Call("print", Sample, "--to", "pdf", "--out", _shell.PathOf("each"));
        each.ExitCode.ShouldBe(0, each.Errors);
        _shell.Files("each").Order(StringComparer.Ordinal).ShouldBe(["beijing-self-evaluation-2024-water-bureau-1.pdf", "beijing-self-evaluation-2024-water-bureau-2.pdf", "beijing-self-evaluation-2024-water-bureau-3.pdf"]);
        File.ReadAllBytes(_shell.PathOf("each/beijing-self-evaluation-2024-water-bureau-1.pdf")).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();

        var merged = _shell.Call("print", Sample, "--to", "pdf", "--merge", _shell.PathOf("all.pdf"));
        merged.ExitCode.ShouldBe(0, merged.Errors);
        File.Exists(_shell.PathOf("all.pdf")).ShouldBeTrue();
    }

    [Fact]
    public void Print_writes_html_that_holds_the_texts_of_the_form()
    {
        _shell.Call("print", Sample, "--to", "html", "--merge", _shell.PathOf("all.html")).ExitCode.ShouldBe(0);
        File.ReadAllText(_shell.PathOf("all.html")).ShouldContain("项目支出绩效自评表");
    }

    [Fact]
    public void A_form_is_printed_in_the_layout_of_the_place_that_the_call_names()
    {
        _shell.Call("print", Sample, "--place", "central", "--to", "html", "--merge", _shell.PathOf("all.html")).ExitCode.ShouldBe(0);
        File.ReadAllText(_shell.PathOf("all.html")).ShouldContain("central/self-evaluation");
    }

    [Fact]
    public void Profile_list_names_every_place_with_its_three_forms()
    {
        var result = _shell.Call("profile", "list");
        result.ExitCode.ShouldBe(0);
        foreach (var form in new[] { "shanghai/declaration", "shanghai/tracking", "beijing/self-evaluation", "shanxi/self-evaluation", "central/declaration", "central/tracking", "central/self-evaluation" })
        {
            result.Output.ShouldContain(form);
        }
    }

    [Fact]
    public void Profile_check_finds_nothing_wrong_in_the_built_in_places() =>
        _shell.Call("profile", "check").ExitCode.ShouldBe(0);

    [Fact]
    public void Profile_check_names_file_line_and_what_was_expected()
    {
        Directory.CreateDirectory(_shell.PathOf("places/newtown"));
        _shell.Write("places/newtown/profile.yaml", "id: newtown\nname: 新城\nextends: centrl\n");
        _shell.Write("places/newtown/declaration.yaml", "form: newtown/declaration\nkind: declaration\ntitel: 申报表\ncolumns: [1, 2]\n");
        var result = _shell.Call("profile", "check", _shell.PathOf("places"));
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("profile.yaml:3:");
        result.Output.ShouldContain("central");
        result.Output.ShouldContain("declaration.yaml:3:");
        var json = _shell.Call("profile", "check", _shell.PathOf("places"), "--json");
        JsonDocument.Parse(json.Output).RootElement.EnumerateArray().ShouldContain(mistake => mistake.GetProperty("line").GetInt32() == 3);
    }

    public void Dispose() => _shell.Dispose();
}

using System.Text.Json;

namespace PerfBudget.Cli.Tests;

/// <summary>The program as an auditor: findings and score sheets over published documents.</summary>
public sealed class AuditTests : IDisposable
{
    private static readonly string Faulty = Path.Combine(CommandLine.Repository, "samples", "central-self-evaluation-2024-education-bureau.txt");
    private readonly CommandLine _shell = new();

    [Fact]
    public void A_yellow_or_red_light_without_a_cause_is_asked_about_where_the_form_is_known_to_have_the_column()
    {
        string[] Lights(string sample) => [.. JsonDocument.Parse(_shell.Call("check", Path.Combine(CommandLine.Repository, "samples", sample), "--json").Output).RootElement
            .EnumerateArray().Where(finding => finding.GetProperty("code").GetString() == "tracking.light").Select(finding => finding.GetProperty("message").GetString()!)];

        var asked = Lights("central-tracking-2024-rural-water.txt");

        asked.Length.ShouldBe(2);
        asked[0].ShouldContain("“供水管网漏损率”为黄灯");
        asked[1].ShouldContain("“受益农村人口”为红灯");
        Lights("other-tracking-2024-village-clinics.txt").ShouldBeEmpty("nobody knows which columns that form has");
    }

    [Fact]
    public void Check_lists_findings_by_severity_and_ends_with_1_where_one_must_be_mended()
    {
        var result = _shell.Call("check", Faulty);
        result.ExitCode.ShouldBe(1, result.Errors);
        result.Output.ShouldContain("必须修改");
        result.Output.ShouldContain("财预〔2020〕10号");
    }

    [Fact]
    public void Check_as_json_has_the_keys_of_the_contract()
    {
        var findings = JsonDocument.Parse(_shell.Call("check", Faulty, "--json").Output).RootElement;
        findings.GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var key in new[] { "source", "index", "code", "severity", "path", "term", "row", "message", "expected", "found", "citation", "verified" })
        {
            findings[0].TryGetProperty(key, out _).ShouldBeTrue(key);
        }

        findings.EnumerateArray().ShouldContain(finding => finding.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public void Stages_of_one_project_in_different_files_are_held_against_each_other()
    {
        var declaration = Path.Combine(CommandLine.Repository, "samples", "central-declaration-2024-rural-water.txt");
        var text = File.ReadAllText(Path.Combine(CommandLine.Repository, "samples", "central-tracking-2024-rural-water.txt"));
        var target = JsonDocument.Parse(_shell.Call("read", declaration).Output).RootElement[0].GetProperty("indicators").EnumerateArray()
            .Where(row => row.GetProperty("horizon").GetString() == "annual").Select(row => row.GetProperty("target").GetString()!).First(target => target.StartsWith('≥') && text.Contains("\t" + target + "\t", StringComparison.Ordinal));
        var changed = _shell.Write("tracking.txt", text.Replace("\t" + target + "\t", "\t≥1\t", StringComparison.Ordinal));
        var alone = _shell.Call("check", changed, "--json").Output;
        var together = _shell.Call("check", declaration, changed, "--json").Output;
        together.ShouldContain("≥1");
        AcrossStages(together).ShouldContain("across.target", together);
        AcrossStages(alone).ShouldBeEmpty();
    }

    [Fact]
    public void Score_explains_every_point_of_a_self_evaluation()
    {
        var sheets = JsonDocument.Parse(_shell.Call("score", Faulty, "--json").Output).RootElement;
        sheets.GetArrayLength().ShouldBe(2);
        foreach (var key in new[] { "source", "index", "scheme", "printedTotal", "computedTotal", "grade", "lines" })
        {
            sheets[0].TryGetProperty(key, out _).ShouldBeTrue(key);
        }

        foreach (var line in sheets[0].GetProperty("lines").EnumerateArray())
        {
            line.GetProperty("explanation").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_scheme_whose_example_comes_out_otherwise_is_told_by_file_and_line()
    {
        Directory.CreateDirectory(_shell.PathOf("places/newtown"));
        _shell.Write("places/newtown/profile.yaml", "id: newtown\nname: 新城\nextends: central\n");
        _shell.Write("places/newtown/scoring.yaml", "- id: own\n  title: 新城办法\n  source: {document: 新城办法, verified: false}\n  examples:\n    - {name: 算错的例子, adjusted: 40, executed: 30, points: 9}\n");
        var result = _shell.Call("profile", "check", _shell.PathOf("places"));
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("scoring.yaml:5:");
        result.Output.ShouldContain("7.5");
    }

    [Fact]
    public void A_place_can_switch_a_check_off()
    {
        Directory.CreateDirectory(_shell.PathOf("places/newtown"));
        var code = JsonDocument.Parse(_shell.Call("check", Faulty, "--json").Output).RootElement[0].GetProperty("code").GetString();
        _shell.Write("places/newtown/profile.yaml", "id: newtown\nname: 新城\nextends: central\n");
        _shell.Write("places/newtown/checks.yaml", $"checks:\n  - {{code: {code}, on: false}}\n");
        var result = _shell.Call("check", Faulty, "--json", "--profiles", _shell.PathOf("places"), "--place", "newtown");
        result.Errors.ShouldNotContain("checks.yaml");
        JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ShouldNotContain(finding => finding.GetProperty("code").GetString() == code);
    }

    private static IEnumerable<string> AcrossStages(string findings) =>
        JsonDocument.Parse(findings).RootElement.EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!).Where(code => code.StartsWith("across.", StringComparison.Ordinal));

    public void Dispose() => _shell.Dispose();
}

using System.Globalization;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Scoring;
using Xunit.Abstractions;

namespace PerfBudget.Domain.Tests.RealForms;

/// <summary>How much of what a careful reviewer flags on the real forms the checks flag too, and what they flag that the reviewer would not.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    // What must be reached, of what a machine can know.
    private static readonly Dictionary<Severity, decimal> Wanted = new() { [Severity.Error] = 95, [Severity.Explain] = 80, [Severity.Hint] = 50 };

    private const int MostUnsustained = 1;

    [RealFormFact]
    public void What_a_machine_can_know_is_found()
    {
        var table = Covered.Table;
        var misses = new List<string>();
        var (found, all) = (new Dictionary<Severity, int>(), new Dictionary<Severity, int>());
        foreach (var form in RealForm.All)
        {
            var findings = CheckBook.Shipped.Run(form.Context);
            foreach (var oddity in form.Oddities.Where(oddity => oddity.Machine))
            {
                all[oddity.Severity] = all.GetValueOrDefault(oddity.Severity) + 1;
                var covered = table.Single(line => line.Form == form.Name && line.Oddity == oddity.Index);
                if (covered.IsBy(form, findings))
                {
                    found[oddity.Severity] = found.GetValueOrDefault(oddity.Severity) + 1;
                }
                else
                {
                    misses.Add($"{oddity.Severity.Id()} {form.Name} #{oddity.Index}: {(covered.Code is null ? "given up: " + covered.WhyNot : covered.Code + " did not find it at " + covered.Place)}");
                }
            }
        }

        foreach (var (severity, wanted) in Wanted)
        {
            var share = 100m * found.GetValueOrDefault(severity) / all[severity];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{severity.Id(),-8}{found.GetValueOrDefault(severity),3} of {all[severity],3} = {share:0.0} % (at least {wanted} %)"));
        }

        misses.ForEach(output.WriteLine);
        Wanted.Keys.ShouldAllBe(severity => 100m * found.GetValueOrDefault(severity) / all[severity] >= Wanted[severity]);
    }

    [RealFormFact]
    public void Nothing_must_be_mended_that_the_reviewer_would_not_return()
    {
        var unsustained = new List<string>();
        foreach (var form in RealForm.All)
        {
            var findings = CheckBook.Shipped.Run(form.Context);
            var graveLines = Covered.Table.Where(line => line.Form == form.Name && form.Oddities[line.Oddity].Severity == Severity.Error).ToArray();
            unsustained.AddRange(findings
                .Where(finding => finding.Severity == Severity.Error && !graveLines.Any(line => line.Code == finding.Code && line.IsBy(form, [finding])))
                .Select(finding => $"{form.Name}: {finding.Code} {finding.Message}"));
        }

        unsustained.ForEach(output.WriteLine);
        unsustained.Count.ShouldBeLessThanOrEqualTo(MostUnsustained);
    }

    [RealFormFact]
    public void Where_a_place_scores_the_money_that_came_the_shortfall_is_said_all_the_same()
    {
        var received = new ScoringScheme { Execution = new ExecutionRule { Base = ExecutionBase.Received } };
        var forms = RealForm.All.Where(form => form.File.Evaluation.Groups.Count > 0).Select(form => new CheckContext(form.File) { Printed = form.Printed, Scheme = received });
        var codes = forms.Select(context => CheckBook.Shipped.Run(context).Select(finding => finding.Code).Where(code => code.StartsWith("points.execution", StringComparison.Ordinal)).ToArray()).ToArray();
        codes.ShouldBe([["points.execution.received"], [], [], ["points.execution.received"]]);
    }

    [RealFormFact]
    public void Every_oddity_that_a_machine_can_know_is_in_the_table_once() =>
        Covered.Table.Select(line => (line.Form, line.Oddity)).Order().ShouldBe(
            RealForm.All.SelectMany(form => form.Oddities.Where(oddity => oddity.Machine).Select(oddity => (form.Name, oddity.Index))).Order());

    [RealFormFact]
    public void A_form_is_not_buried_under_findings() =>
        RealForm.All.ShouldAllBe(form => CheckBook.Shipped.Run(form.Context).Count <= form.Oddities.Count);
}

/// <summary>Which check covers an oddity, by hand.</summary>
/// <param name="Form">The form.</param>
/// <param name="Oddity">The oddity's place in the reviewer's list.</param>
/// <param name="Code">The check; null where it is given up.</param>
/// <param name="Place">Where the finding must stand: <c>row n</c> (one of several parted by /), a field's path, or - for anywhere.</param>
/// <param name="WhyNot">Why it is given up.</param>
public sealed record Covered(string Form, int Oddity, string? Code, string Place, string WhyNot)
{
    /// <summary>All lines of coverage.tsv.</summary>
    public static IReadOnlyList<Covered> Table { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "PerfBudget.Domain.Tests", "RealForms", "coverage.tsv")).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split('\t'))
            .Select(cells => new Covered(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2] == "-" ? null : cells[2], cells[3], cells[4])),
    ];

    /// <summary>Whether one of the findings is of the check and stands in the place.</summary>
    public bool IsBy(RealForm form, IReadOnlyList<Finding> findings) => Code is not null && findings.Any(finding => finding.Code == Code && Stands(form, finding));

    private bool Stands(RealForm form, Finding finding)
    {
        var places = finding.Also.Prepend(finding.Place);
        if (!Place.StartsWith("row ", StringComparison.Ordinal))
        {
            return Place == "-" || places.Any(place => place.Path == Place);
        }

        var rows = Place[4..].Split('/').Select(number => form.File.Indicators[int.Parse(number, CultureInfo.InvariantCulture)].Id).ToHashSet();
        return places.Any(place => place.Row is null || rows.Contains(place.Row.Value));
    }
}

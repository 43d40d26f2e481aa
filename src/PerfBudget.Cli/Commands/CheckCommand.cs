using System.CommandLine;
using System.Text.Json.Nodes;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget check</c>: what a finance reviewer would say of the forms, with stages and years of one project held against each other.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new SharedOptions();
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("check", "审核表格：列出必须修改、需要说明和提示") { json };
        options.AddTo(command);
        command.SetAction(call =>
        {
            var places = options.LoadPlaces(call);
            var place = options.FindPlace(call, places);
            var documents = new Documents(places, place);
            var forms = documents.Load(call.GetValue(options.Files)!).ToList();
            var years = new ProjectYears(forms);
            var checkedForms = forms.Select(form => (Form: form, Findings: Check(form, places, PlaceOf(form, places, place), years))).ToList();
            if (call.GetValue(json))
            {
                Console.WriteLine(new JsonArray([.. checkedForms.SelectMany(form => form.Findings.Select(finding => FindingJson.Write(finding, form.Form.Source, form.Form.Index)))]).ToJsonString(ReadableJson.Options));
            }
            else
            {
                checkedForms.ForEach(form => Tell(form.Form, form.Findings));
            }

            var mustBeMended = checkedForms.Any(form => form.Findings.Any(finding => finding.Severity == Severity.Error));
            return documents.ExitCode != ExitCode.Success ? documents.ExitCode : mustBeMended ? ExitCode.MustBeMended : ExitCode.Success;
        });
        return command;
    }

    /// <summary>The place whose rules count for a form: the one that the call names, that of its layout, else the one that all extend.</summary>
    public static Place? PlaceOf(LoadedForm form, PlaceCatalog places, Place? given) =>
        given ?? (form.Form is { } layout ? places.Find(layout.Split('/')[0]) : null) ?? places.Places.FirstOrDefault(other => other.Extends is null);

    private static IReadOnlyList<Finding> Check(LoadedForm form, PlaceCatalog places, Place? place, ProjectYears years) =>
        CheckBook.Shipped.Run(new CheckContext(form.File, place?.Checks)
    {
        Scheme = place?.Scheme(form.File.Year?.Number) ?? Domain.Scoring.ScoringScheme.Default,
        Printed = PrintedBy(form, places),
        CellName = LayoutOf(form, places) is { } layout ? path => layout.Names.Of(path, form.File) : null,
        UsualPeriod = LayoutOf(form, places)?.Period,
        Approved = form.File.Kind == FormKind.Declaration ? null : years.Find(form.File, FormKind.Declaration),
        Tracked = form.File.Kind == FormKind.SelfEvaluation ? years.Find(form.File, FormKind.Tracking) : null,
        LastYear = years.Find(form.File, form.File.Kind, earlier: 1),
    });

    // What the document was seen to print; and where it follows a known form, the columns of that form: a printed heading over blank cells is a question too.
    private static HashSet<string>? PrintedBy(LoadedForm form, PlaceCatalog places)
    {
        IEnumerable<string>? seen = form.Read?.Labels.Fields.Keys, columns = LayoutOf(form, places)?.Words.PrintedColumns();
        return seen is null && columns is null ? null : [.. seen ?? [], .. columns ?? []];
    }

    private static FormLayout? LayoutOf(LoadedForm form, PlaceCatalog places) => form.Form is { } id ? places.Layout(id) : null;

    private static void Tell(LoadedForm form, IReadOnlyList<Finding> findings)
    {
        Console.WriteLine($"{form.Source} 第 {form.Index} 份 {form.File.Kind.Term()} {form.File.Project.Name?.Name}");
        foreach (var finding in findings)
        {
            Console.WriteLine($"  {finding.Severity.Term()}  {finding.Place.Term}{(finding.Place.RowName is { } row ? " · " + row : "")}：{finding.Message} [{finding.Code}；{finding.Citation.Document}]");
        }

        Console.WriteLine(findings.Count == 0 ? "  没有发现问题。" : "  " + string.Join("，", findings.GroupBy(finding => finding.Severity).OrderBy(group => group.Key).Select(group => $"{group.Key.Term()} {group.Count()}")));
    }
}

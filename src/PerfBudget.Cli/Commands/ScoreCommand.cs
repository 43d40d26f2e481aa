using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget score</c>: the score sheet of each self-evaluation, every point with its rule and inputs.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var options = new SharedOptions();
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("score", "按评分办法逐项计算自评得分，并说明每一分的由来") { json };
        options.AddTo(command);
        command.SetAction(call =>
        {
            var places = options.LoadPlaces(call);
            var place = options.FindPlace(call, places);
            var documents = new Documents(places, place);
            var sheets = documents.Load(call.GetValue(options.Files)!)
                .Where(form => form.File.Kind == FormKind.SelfEvaluation)
                .Select(form => (Form: form, Sheet: ScoreSheet.Of(form.File, CheckCommand.PlaceOf(form, places, place)?.Scheme(form.File.Year?.Number) ?? ScoringScheme.Default)))
                .ToList();
            if (call.GetValue(json))
            {
                Console.WriteLine(new JsonArray([.. sheets.Select(scored => ScoreSheetJson.Write(scored.Sheet, scored.Form.Source, scored.Form.Index))]).ToJsonString(ReadableJson.Options));
            }
            else
            {
                sheets.ForEach(scored => Tell(scored.Form, scored.Sheet));
            }

            return documents.ExitCode;
        });
        return command;
    }

    private static void Tell(LoadedForm form, ScoreSheet sheet)
    {
        Console.WriteLine($"{form.Source} 第 {form.Index} 份 {form.File.Project.Name?.Name}（{sheet.Scheme.Title}）");
        foreach (var line in sheet.Lines)
        {
            Console.WriteLine($"  {line.Row}：分值 {Points(line.Weight)}，填报 {Points(line.Printed)}，计算 {Points(line.Computed)}。{line.Explanation}");
        }

        Console.WriteLine($"  总分：填报 {Points(sheet.PrintedTotal)}，计算 {Points(sheet.ComputedTotal)}{(sheet.Grade is { } grade ? $"，等级 {grade}" : "")}");
    }

    private static string Points(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";
}

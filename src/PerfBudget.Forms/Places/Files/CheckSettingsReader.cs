using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads <c>checks.yaml</c>: thresholds, checks switched off or graded otherwise, usual weights, fields that must be filled.</summary>
internal static class CheckSettingsReader
{
    /// <summary>The file's name without its ending.</summary>
    public const string Stem = "checks";

    private static readonly Dictionary<string, Severity> SeverityWords = Enum.GetValues<Severity>().ToDictionary(severity => severity.Id(), StringComparer.Ordinal);

    /// <summary>What the file sets on top of the settings of the place that it extends; null where it cannot be read.</summary>
    public static Func<CheckSettings, CheckSettings>? Read(string path, List<ProfileMistake> all)
    {
        var mistakes = new MistakeList(path, all);
        if (MappingReader.Of(YamlFile.Read(path, mistakes), "The settings of checks", mistakes) is not { } reader)
        {
            return null;
        }

        var thresholds = Items(reader, "thresholds", "A threshold", Threshold);
        RequireOrder(reader, thresholds, CheckThresholds.LightYellow, CheckThresholds.LightGreen);
        RequireOrder(reader, thresholds, CheckThresholds.PaceRed, CheckThresholds.PaceYellow);
        var checks = Items(reader, "checks", "A check", Check);
        var weights = Items(reader, "weights", "A template of weights", Weights);
        var (required, answers, responsible) = (Fields(reader, "required"), Fields(reader, "answers"), Fields(reader, "responsible"));
        reader.Finish();
        return settings => settings with
        {
            Thresholds = [.. settings.Thresholds, .. thresholds],
            Checks = [.. settings.Checks, .. checks],
            Weights = weights.Count > 0 ? weights : settings.Weights,
            Required = required ?? settings.Required,
            Answers = answers ?? settings.Answers,
            Responsible = responsible ?? settings.Responsible,
        };
    }

    // Of two lines between lights the lower one does not stand above the other in any year for which the file sets both.
    private static void RequireOrder(MappingReader reader, List<ThresholdSetting> thresholds, Threshold lower, Threshold upper)
    {
        foreach (var (low, high) in thresholds.Where(each => each.Name == lower.Name).SelectMany(low => thresholds.Where(each => each.Name == upper.Name).Select(high => (low, high))))
        {
            if (low.Value > high.Value && (low.From ?? 0) <= (high.To ?? int.MaxValue) && (high.From ?? 0) <= (low.To ?? int.MaxValue))
            {
                reader.Mistakes.Add(reader.LineOf("thresholds"), $"\"{lower.Name}\" is {low.Value}, above \"{upper.Name}\", which is {high.Value}", $"at most {high.Value}");
            }
        }
    }

    private static List<T> Items<T>(MappingReader reader, string key, string name, Func<MappingReader, T?> read) where T : class
    {
        var items = new List<T>();
        foreach (var node in reader.Items(key))
        {
            if (MappingReader.Of(node, name, reader.Mistakes) is { } item)
            {
                if (read(item) is { } value)
                {
                    items.Add(value);
                }

                item.Finish();
            }
        }

        return items;
    }

    private static ThresholdSetting? Threshold(MappingReader reader)
    {
        var name = reader.Text("name", "a threshold's name, see docs/checks.md") ?? "";
        var value = reader.Decimal("value", required: true);
        var (from, to) = RuleReader.Years(reader);
        var source = RuleReader.Source(reader, required: true);
        if (name.Length > 0 && CheckThresholds.Find(name) is null)
        {
            reader.Mistakes.Add(reader.LineOf("name"), $"No threshold is called \"{name}\"", NearestWord.Among(name, [.. CheckThresholds.All.Select(threshold => threshold.Name)]));
        }

        return value is null ? null : new ThresholdSetting(name, value.Value, from, to, source);
    }

    private static CheckSetting? Check(MappingReader reader)
    {
        var code = reader.Text("code", "a check's code, see docs/checks.md") ?? "";
        var on = reader.Flag("on", otherwise: true);
        var severity = reader.Word("severity", SeverityWords);
        var (from, to) = RuleReader.Years(reader);
        var source = RuleReader.Source(reader, required: false);
        if (code.Length > 0 && CheckBook.Shipped.Find(code) is null)
        {
            reader.Mistakes.Add(reader.LineOf("code"), $"No check has the code \"{code}\"", NearestWord.Among(code, [.. CheckBook.Shipped.Checks.Select(check => check.Code)]));
        }

        return new CheckSetting(code, on, severity, from, to, source);
    }

    private static WeightTemplate? Weights(MappingReader reader)
    {
        var name = reader.Text("name", "what messages call it");
        var (cost, output, benefit, satisfaction) = (reader.Decimal("cost"), reader.Decimal("output", required: true), reader.Decimal("benefit", required: true), reader.Decimal("satisfaction"));
        return name is null || output is null || benefit is null ? null : new WeightTemplate(name, cost, output.Value, benefit.Value, satisfaction);
    }

    private static IReadOnlyList<string>? Fields(MappingReader reader, string key)
    {
        if (!reader.Has(key))
        {
            return null;
        }

        var paths = reader.Texts(key);
        foreach (var path in paths.Where(path => FieldCatalog.Find(path) is null))
        {
            reader.Mistakes.Add(reader.LineOf(key), $"No field is called \"{path}\"", NearestWord.Among(path, [.. FieldCatalog.All.Select(field => field.Path)]));
        }

        return paths;
    }
}

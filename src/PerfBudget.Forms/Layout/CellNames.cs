using System.Text.RegularExpressions;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Layout;

/// <summary>
/// What a form calls its cells: the label that it prints, so that a refusal or a finding names a cell by the words that stand before the
/// writer's eyes. A label that stands beside several fields names none of them.
/// </summary>
public sealed partial class CellNames
{
    private readonly FormLayout _layout;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    internal CellNames(FormLayout layout)
    {
        _layout = layout;
        var words = layout.Words;
        foreach (var block in words.Money)
        {
            foreach (var (row, column) in block.Rows.SelectMany(row => block.Columns.Select(column => (row, column))))
            {
                var (source, measure) = (Plain(row.Label), Plain(column.Label));
                _labels.TryAdd(new MoneyPath(column.Measure, row.Source).ToString(), row.Source == FundingSource.Total ? measure : $"{source}的{measure}");
            }
        }

        var labels = words.Labels.DistinctBy(label => label.Value).Where(label => !_labels.ContainsKey(label.Value)).Select(label => (Path: label.Value, Name: Plain(label.Key))).ToList();
        var totals = labels.Select(label => (Money: MoneyPath.Parse(label.Path), label.Name)).Where(label => label.Money?.Source == FundingSource.Total)
            .ToDictionary(label => label.Money!.Measure, label => label.Name);
        foreach (var (path, name) in labels.Where(label => label.Name.Length > 0 && GroupPath.Parse(label.Path) is null))
        {
            if (MoneyPath.Parse(path) is { } money)
            {
                _labels[path] = money.Source != FundingSource.Total && totals.TryGetValue(money.Measure, out var total) ? $"{total}中的{name}" : name;
            }
            else if (labels.Count(other => other.Name == name) == 1)
            {
                _labels[path] = name;
            }
        }

        foreach (var column in words.Indicators.Where(column => column.Field is not null && Plain(column.Label).Length > 0))
        {
            _labels.TryAdd(EditableCell.IndicatorPrefix + column.Field, Plain(column.Label));
        }
    }

    /// <summary>What the form calls a cell; null where it prints no name of its own for it.</summary>
    /// <param name="path">The cell's path.</param>
    /// <param name="file">The file, whose months a label may print (1-7月执行情况).</param>
    public string? Of(string path, FormContent file) => _labels.TryGetValue(path, out var label) ? new FormWords(_layout, file).Say(label) : null;

    // Without the unit, the letter of a formula, an alternative (/项目) and what stands in a second line of the label; without 其中 before it.
    private static string Plain(string label)
    {
        var name = SecondLine().Replace(label, "");
        name = Aside().Replace(White().Replace(name, "").TrimEnd('：', ':'), "");
        return name.StartsWith("其中：", StringComparison.Ordinal) || name.StartsWith("其中:", StringComparison.Ordinal) ? name[3..] : name;
    }

    [GeneratedRegex(@"\n\s*[（(].*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SecondLine();

    [GeneratedRegex(@"[（(](?:\{[^{}]*\}|元|万元|%|％|[A-Z](?:/[A-Z])?)[）)]$|[（(]/[^（）()]*[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();
}

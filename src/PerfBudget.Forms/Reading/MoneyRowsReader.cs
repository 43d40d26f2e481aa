using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Reads money that stands beside its labels: 当年预算数 | 1,323,379.00, or two and three columns of labels with the
/// same sources below each (项目预算金额 | 实际到位金额 | 实际执行金额).
/// </summary>
internal sealed class MoneyRowsReader(FormSheet sheet)
{
    private sealed record Group(FundingMeasure Measure, bool Apart, int LabelIndex)
    {
        public int ValueIndex { get; set; } = LabelIndex + 1;
    }

    private readonly List<Group> _groups = [];
    private readonly List<FundingLine> _apart = [];

    /// <summary>Whether rows of sources may follow.</summary>
    public bool IsOpen => _groups.Count > 0;

    /// <summary>No more sources follow.</summary>
    public void Close()
    {
        // Lines that stand apart are printed side by side, but read one column after the other.
        sheet.File.Funding.Lines.AddRange(_groups.SelectMany(group => _apart.Where(line => line.Entries.ContainsKey(group.Measure))).Distinct());
        _apart.Clear();
        _groups.Clear();
    }

    /// <summary>Takes the labels of money in a row; other labels of the row are the caller's.</summary>
    public void Read(IReadOnlyList<LabelledCells> parts)
    {
        var measures = parts.Where(part => part.Meaning is LabelMeaning.OfMeasure).ToList();
        if (measures.Count > 0)
        {
            ReadTotals(measures, standApart: measures.Count == 1 && parts.Any(part => part.Meaning is LabelMeaning.OfSource));
        }

        var sources = parts.Where(part => part.Meaning is LabelMeaning.OfSource).ToList();
        if (sources.Count > 0)
        {
            ReadSources(sources);
        }
    }

    private void ReadTotals(List<LabelledCells> parts, bool standApart)
    {
        FundingLine? shared = null;
        foreach (var part in parts)
        {
            var meaning = (LabelMeaning.OfMeasure)part.Meaning;
            var (measure, apart) = meaning;
            apart |= standApart;
            var line = apart ? new FundingLine(meaning.Source) : shared ??= NewLine(FundingSource.Total);
            if (apart)
            {
                _apart.Add(line);
                sheet.Labels.FundingLines[line] = Bare(part.Label);
            }

            sheet.Labels.Measures[measure] = MoneyUnitReader.Head(part.Label);
            sheet.CellClaims.Claim(part.Label, CellClaims.Heading);
            line.Entries[measure] = TakeValue(part.Values, measure);
            if (measure.Kind == FundingMeasureKind.Amount)
            {
                _groups.Add(new Group(measure, apart, part.Label.Index) { ValueIndex = part.Values.Count > 0 ? part.Values[0].Index : part.Label.Index + 1 });
            }
        }
    }

    private void ReadSources(List<LabelledCells> parts)
    {
        var placed = Place(parts);
        FundingLine? shared = null;
        foreach (var (part, group) in placed)
        {
            var source = ((LabelMeaning.OfSource)part.Meaning).Source;
            var isNew = group.Apart || shared is null || shared.Source != source;
            var line = !isNew ? shared! : group.Apart ? new FundingLine(source) : shared = NewLine(source);
            sheet.CellClaims.Claim(part.Label, CellClaims.Heading);
            if (isNew)
            {
                sheet.Labels.FundingLines[line] = Bare(part.Label);
                if (group.Apart)
                {
                    _apart.Add(line);
                }
                else
                {
                    foreach (var other in _groups.Where(other => !other.Apart))
                    {
                        line.Entries[other.Measure] = null;
                    }
                }
            }

            TakeValues(part.Values, line, group);
        }
    }

    // The column of each label: in order where there are as many labels as columns, else the one that stands nearest.
    private List<(LabelledCells Part, Group Group)> Place(List<LabelledCells> parts)
    {
        if (parts.Count == _groups.Count)
        {
            return [.. parts.Zip(_groups)];
        }

        return [.. parts.Select(part => (part, _groups.MinBy(group => Math.Abs(group.LabelIndex - part.Label.Index))!))];
    }

    // An amount whose own label has vanished stands behind the label of the column before; its place tells it.
    private void TakeValues(List<SourceCell> values, FundingLine line, Group group)
    {
        foreach (var cell in values)
        {
            var nearest = group.Apart || values.Count == 1 && cell.Index <= group.ValueIndex ? group : _groups.MinBy(other => Math.Abs(other.ValueIndex - cell.Index))!;
            if (line.Entries.TryGetValue(nearest.Measure, out var entry) && entry is not null)
            {
                sheet.CellClaims.LeaveOver(cell, $"“{nearest.Measure.Term}”一栏已有金额，这一格多余。");
                continue;
            }

            line.Entries[nearest.Measure] = TakeValue([cell], nearest.Measure);
        }

        line.Entries.TryAdd(group.Measure, null);
    }

    private Written<decimal>? TakeValue(List<SourceCell> values, FundingMeasure measure)
    {
        Written<decimal>? entry = null;
        foreach (var cell in values)
        {
            if (entry is not null)
            {
                sheet.CellClaims.LeaveOver(cell, $"“{measure.Term}”一栏已有数值，这一格多余。");
                continue;
            }

            entry = MoneyUnitReader.Entry(cell, measure, sheet.File.Funding, sheet.CellClaims);
        }

        return entry;
    }

    private FundingLine NewLine(FundingSource source)
    {
        var line = new FundingLine(source);
        sheet.File.Funding.Lines.Add(line);
        return line;
    }

    private static string Bare(SourceCell label) => MoneyUnitReader.Head(label);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.TakingOver;

/// <summary>
/// Sets another declaration beside one's own, line by line (对照带入), and turns the chosen lines into edits. Nothing is written here,
/// and nothing is ever cleared: what the other leaves blank stays as it is.
/// </summary>
/// <param name="here">One's own declaration.</param>
/// <param name="there">The other.</param>
/// <param name="form">One's own form.</param>
/// <param name="filing">The identity of one's own filing, from which that of new rows follows: taken over twice, a row is there once.</param>
public sealed class TakeOver(FormContent here, FormContent there, TakingForm form, Guid filing)
{
    private static readonly HashSet<string> OfTheYearItself = new(StringComparer.Ordinal)
    {
        FieldCatalog.ProjectName.Path, FieldCatalog.ProjectCode.Path, FieldCatalog.ProjectDepartment.Path, FieldCatalog.ProjectUnit.Path,
        FieldCatalog.ProjectStart.Path, FieldCatalog.ProjectEnd.Path, FieldCatalog.ProjectTerm.Path,
    };

    private static readonly IndicatorField[] Levels = [IndicatorFields.Level1, IndicatorFields.Level2];

    /// <summary>Whether one's own declaration has indicators already: new ones then wait for somebody to choose them, since they may be another project's.</summary>
    public bool HasIndicators => here.Indicators.Exists(row => !string.IsNullOrWhiteSpace(row.Name));

    /// <summary>All lines in the order of the form; last what cannot be taken over.</summary>
    public IReadOnlyList<TakeOverLine> Lines()
    {
        var rows = Rows().ToList();
        return
        [
            .. form.Fields.Select(Alone).OfType<TakeOverLine>().Concat(rows.Where(line => line.Kind != TakeOverKind.Impossible))
                .GroupBy(line => line.Part).OrderBy(lines => PlaceOf(lines.Key)).SelectMany(lines => lines),
            .. WithoutAPlace(),
            .. rows.Where(line => line.Kind == TakeOverKind.Impossible),
        ];
    }

    /// <summary>The edits that take a choice of lines over.</summary>
    /// <param name="chosen">Lines of <see cref="Lines"/> that are offered.</param>
    /// <param name="version">The version of one's own declaration that the person had before their eyes.</param>
    public IReadOnlyList<(TakeOverLine Line, IReadOnlyList<CellEdit> Edits)> Edits(IEnumerable<TakeOverLine> chosen, int version)
    {
        var order = here.Indicators.ConvertAll(row => (row.Id, Rank: RankOf(row)));
        return [.. chosen.Where(line => line.IsOffered).Select(line => (line, line.Kind == TakeOverKind.Added ? [NewRow(line, order, version)] : Cells(line, version)))];
    }

    private static IReadOnlyList<CellEdit> Cells(TakeOverLine line, int version) =>
        [.. line.Cells.Where(cell => cell.Differs).Select(cell => new CellEdit(cell.Field, cell.Row, version, cell.There))];

    // Behind the last row of the same or an earlier level, in the order of the place; those taken over before it among them.
    private CellEdit NewRow(TakeOverLine line, List<(Guid Id, int Rank)> order, int version)
    {
        var row = there.Indicators.First(row => KeyOf(row) == line.Key);
        var (id, rank) = (IdOf(row), RankOf(row));
        var above = order.FindLastIndex(other => other.Rank <= rank);
        var text = IndicatorRowEdit.Text(
            above < 0 ? null : order[above].Id, form.HasMediumTerm ? row.Horizon : Horizon.Annual,
            line.Cells.Select(cell => (IndicatorFields.Find(cell.Field[EditableCell.IndicatorPrefix.Length..])!, cell.There)));
        order.Insert(above + 1, (id, rank));
        return new CellEdit(IndicatorRowEdit.Row, id.ToString(), version, text);
    }

    private TakeOverLine? Alone(string path)
    {
        if (EditableCell.Find(here, path, null, form.Unit) is not { } own || EditableCell.Find(there, path, null, form.Unit) is not { } other
            || Compare(path, null, own.Term, own, own.Get(), other.Get()) is not { } cell)
        {
            return null;
        }

        var part = PartOf(path);
        var kind = cell.Differs ? TakeOverKind.Different : cell.There is null ? TakeOverKind.OnlyHere : TakeOverKind.Same;
        return new TakeOverLine(path, part, kind, own.Term, [cell])
        {
            IsChosenAtFirst = cell is { Differs: true, Here: null } && part is not (TakeOverPart.Money or TakeOverPart.Signatures) && !OfTheYearItself.Contains(path),
        };
    }

    private IEnumerable<TakeOverLine> Rows()
    {
        var matched = Match();
        foreach (var row in there.Indicators.Where(row => row.Name is not null || row.Target is not null).OrderBy(RankOf))
        {
            var isMedium = row.Horizon == Horizon.Medium;
            var name = row.Name ?? "（没有名称的指标）";
            if (isMedium && !form.HasMediumTerm)
            {
                yield return new TakeOverLine(KeyOf(row), TakeOverPart.Indicators, TakeOverKind.Impossible, name, [Whole(row)]) { IsMediumTerm = true, Obstacle = "这张表没有中期指标" };
                continue;
            }

            var own = matched.GetValueOrDefault(row);
            var cells = form.Columns.Select(column => CellOf(IndicatorFields.Find(column)!, row, own)).OfType<TakeOverCell>().ToList();
            var kind = own is null ? TakeOverKind.Added : cells.Exists(cell => cell.Differs) ? TakeOverKind.Different : TakeOverKind.Same;
            yield return new TakeOverLine(own is null ? KeyOf(row) : $"{KeyOf(row)}.{own.Id:N}", TakeOverPart.Indicators, kind, name, cells)
            {
                IsMediumTerm = isMedium && form.HasMediumTerm,
                IsChosenAtFirst = (kind == TakeOverKind.Added && !HasIndicators) || (kind == TakeOverKind.Different && cells.TrueForAll(cell => !cell.Differs || cell.Here is null)),
            };
        }

        var taken = matched.Values.ToHashSet();
        foreach (var row in here.Indicators.Where(row => row.Name is not null && !taken.Contains(row)))
        {
            yield return new TakeOverLine($"own.{row.Id:N}", TakeOverPart.Indicators, TakeOverKind.OnlyHere, row.Name!, [.. form.Columns.Select(column => Own(IndicatorFields.Find(column)!, row)).OfType<TakeOverCell>()])
            {
                IsMediumTerm = row.Horizon == Horizon.Medium && form.HasMediumTerm,
            };
        }
    }

    private TakeOverCell? CellOf(IndicatorField field, Indicator row, Indicator? own)
    {
        var text = Said(field, row);
        var cell = new EditableCell(field.Term, field.Type, field.MaxLength, () => own is null ? null : field.Get(own), _ => { });
        return Compare(EditableCell.IndicatorPrefix + field.Path, own?.Id.ToString(), field.Term, cell, own is null ? null : field.Get(own), text) is { } compared
            ? own is not null && Levels.Contains(field) && Said(field, own) == text ? compared with { Differs = false } : compared
            : null;
    }

    private static TakeOverCell? Own(IndicatorField field, Indicator row) => field.Get(row) is { } text
        ? new TakeOverCell(EditableCell.IndicatorPrefix + field.Path, row.Id.ToString(), field.Term, text, null, false)
        : null;

    // The levels as one's own place calls them.
    private string? Said(IndicatorField field, Indicator row) =>
        field == IndicatorFields.Level1 ? form.Levels(row.Level1, row.Level2).Level1
        : field == IndicatorFields.Level2 ? form.Levels(row.Level1, row.Level2).Level2
        : field.Get(row);

    // Null where both are blank. The same value in another writing is the same.
    private TakeOverCell? Compare(string path, string? row, string term, EditableCell cell, string? own, string? other)
    {
        (own, other) = (Text(own), Text(other));
        return own is null && other is null ? null
            : new TakeOverCell(path, row, term, own, other, other is not null && own != other && (CellText.Read(cell, other, form.Unit).Text ?? other) != (CellText.Read(cell, own, form.Unit).Text ?? own));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    // By the identity of what was taken over before, by name and levels, by name alone; each row has one counterpart at most.
    private Dictionary<Indicator, Indicator> Match()
    {
        var (matched, free) = (new Dictionary<Indicator, Indicator>(), here.Indicators.ToList());
        foreach (var isOne in new Func<Indicator, Indicator, bool>[]
        {
            (other, own) => own.Id == IdOf(other),
            (other, own) => IsNamesake(other, own) && form.Levels(other.Level1, other.Level2) == form.Levels(own.Level1, own.Level2),
            IsNamesake,
        })
        {
            foreach (var other in there.Indicators.Where(other => !matched.ContainsKey(other) && (form.HasMediumTerm || other.Horizon == Horizon.Annual)))
            {
                if (free.Find(own => isOne(other, own)) is { } own)
                {
                    matched[other] = own;
                    free.Remove(own);
                }
            }
        }

        return matched;
    }

    private bool IsNamesake(Indicator other, Indicator own) =>
        NameOf(other) is { } name && name == NameOf(own) && (!form.HasMediumTerm || other.Horizon == own.Horizon);

    private static string? NameOf(Indicator row) =>
        string.IsNullOrWhiteSpace(row.Name) ? null : string.Concat(row.Name.Where(character => !char.IsWhiteSpace(character))).Replace('(', '（').Replace(')', '）');

    private IEnumerable<TakeOverLine> WithoutAPlace()
    {
        TakeOverLine Line(string key, TakeOverPart part, string term, string text) =>
            new(key, part, TakeOverKind.Impossible, term, [new TakeOverCell(key, null, term, null, text, false)]) { Obstacle = "这张表没有这一栏" };

        foreach (var field in FieldCatalog.All.Where(field => IsOfDeclarations(field.Path) && !form.Fields.Contains(field.Path)))
        {
            if (Text(field.Get(there)) is { } text)
            {
                yield return Line(field.Path, PartOf(field.Path), field.Term, text);
            }
        }

        foreach (var (line, measure) in there.Funding.Lines.SelectMany(line => line.Entries.Keys.Select(measure => (line, measure))))
        {
            var (cell, path) = (new MoneyPath(measure, line.Source), new MoneyPath(measure, line.Source).ToString());
            if (line.Entries[measure] is { } entry && !form.Fields.Contains(path))
            {
                var text = entry.Value is { } yuan && measure.Kind == FundingMeasureKind.Amount
                    ? new Values.Money(yuan).In(form.Unit).ToString("0.##########", CultureInfo.InvariantCulture)
                    : entry.Text;
                yield return Line(path, TakeOverPart.Money, cell.Term, text);
            }
        }

        foreach (var other in there.OtherFields.Where(other => Text(other.Text) is not null))
        {
            yield return Line($"other.{other.Label}", TakeOverPart.Project, other.Label, other.Text!);
        }

        foreach (var field in new[] { IndicatorFields.Weight, IndicatorFields.Remark }.Where(field => !form.Columns.Contains(field.Path)))
        {
            if (there.Indicators.Count(row => field.Get(row) is not null) is > 0 and var count)
            {
                yield return Line(EditableCell.IndicatorPrefix + field.Path, TakeOverPart.Indicators, "指标的" + field.Term, $"{count} 条指标有{field.Term}");
            }
        }
    }

    private static bool IsOfDeclarations(string path) => PartOf(path) is TakeOverPart.Project or TakeOverPart.Goals && !path.StartsWith("tracking.", StringComparison.Ordinal) && !path.StartsWith("evaluation.", StringComparison.Ordinal);

    private static TakeOverPart PartOf(string path) =>
        path.StartsWith(MoneyPath.Prefix, StringComparison.Ordinal) ? TakeOverPart.Money
        : path.StartsWith("goals.", StringComparison.Ordinal) ? TakeOverPart.Goals
        : path.StartsWith("sign.", StringComparison.Ordinal) ? TakeOverPart.Signatures
        : TakeOverPart.Project;

    // The parts in the order of the form; what stands at its foot comes last.
    private int PlaceOf(TakeOverPart part) => part switch
    {
        TakeOverPart.Signatures => int.MaxValue,
        TakeOverPart.Indicators => int.MaxValue - 1,
        _ => form.Fields.TakeWhile(path => PartOf(path) != part).Count(),
    };

    private TakeOverCell Whole(Indicator row) => new(
        IndicatorRowEdit.Row, null, "指标", null,
        string.Join(" › ", new[] { row.Level1, row.Level2, row.Name }.Where(part => !string.IsNullOrWhiteSpace(part))) + (row.Target is { } target ? $"，{target.Text}" : ""), false);

    private int RankOf(Indicator row) => form.Levels(row.Level1, row.Level2).Rank;

    private static string KeyOf(Indicator row) => $"row.{row.Id:N}";

    private Guid IdOf(Indicator row) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{filing:N}\ntaken over\n{row.Id:N}")).AsSpan(0, 16));
}

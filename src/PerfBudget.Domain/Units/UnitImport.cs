using PerfBudget.Domain.Imports;

namespace PerfBudget.Domain.Units;

/// <summary>A unit on record, as far as an import looks at it.</summary>
/// <param name="Name">单位名称.</param>
/// <param name="Code">单位编码.</param>
/// <param name="Place">The id of its place.</param>
/// <param name="Department">The name of its department.</param>
/// <param name="IsFinanceOffice">Whether it is a finance office.</param>
/// <param name="IsClosed">Whether it was merged into another.</param>
public sealed record KnownUnit(string Name, string? Code, string Place, string? Department, bool IsFinanceOffice, bool IsClosed = false);

/// <summary>What an import of units will do.</summary>
/// <param name="Lines">The rows with what will come of each.</param>
/// <param name="Units">New units, and those that change, each as it will be.</param>
public sealed record UnitImportPlan(IReadOnlyList<ImportLine> Lines, IReadOnlyList<KnownUnit> Units);

/// <summary>
/// Units from a table (单位导入), held against those on record. A unit is known by its name; a department may stand further
/// down in the same table. A blank cell says nothing: what is on record stays.
/// </summary>
public sealed class UnitImport
{
    /// <summary>The columns.</summary>
    public static readonly ImportColumn
        Name = new("单位名称", true, "单位", "名称"),
        Code = new("单位编码", false, "单位代码", "代码", "编码"),
        Department = new("主管部门", false, "上级单位", "主管单位"),
        Place = new("地区", false),
        Finance = new("是否财政部门", false, "财政部门");

    private readonly IReadOnlyDictionary<string, string> _places;
    private readonly Dictionary<string, KnownUnit> _known;
    private readonly Dictionary<string, ImportRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    private UnitImport(ImportTable table, IReadOnlyList<KnownUnit> known, IReadOnlyDictionary<string, string> places)
    {
        (_places, _known) = (places, known.ToDictionary(unit => unit.Name, StringComparer.Ordinal));
        foreach (var row in table.Rows)
        {
            _rows.TryAdd(row[Name], row);
        }

        foreach (var unit in known.Where(unit => unit.Code is not null))
        {
            _codes.TryAdd(unit.Code!, unit.Name);
        }

        foreach (var row in table.Rows.Where(row => row[Code].Length > 0))
        {
            _codes.TryAdd(row[Code], row[Name]);
        }
    }

    /// <summary>The columns, in the order of the template.</summary>
    public static IReadOnlyList<ImportColumn> Columns { get; } = [Name, Code, Department, Place, Finance];

    /// <summary>Holds a table against what is on record; nothing is changed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">All units on record, merged ones among them.</param>
    /// <param name="places">The names of the places by their ids.</param>
    public static UnitImportPlan Plan(ImportTable table, IReadOnlyList<KnownUnit> known, IReadOnlyDictionary<string, string> places)
    {
        var import = new UnitImport(table, known, places);
        var (lines, units) = (new List<ImportLine>(), new List<KnownUnit>());
        foreach (var row in table.Rows)
        {
            var (line, unit) = import.Plan(row);
            lines.Add(line);
            if (unit is not null && line.Action is ImportAction.New or ImportAction.Changed)
            {
                units.Add(unit!);
            }
        }

        return new UnitImportPlan(lines, units);
    }

    private (ImportLine Line, KnownUnit? Unit) Plan(ImportRow row)
    {
        var problems = new RowProblems();
        var (name, code) = (row[Name], row[Code]);
        problems.Add(Name, name.Length == 0 ? "请填写单位名称" : ImportCell.Problem(name, Unit.NameLength));
        problems.Add(Name, _rows[name].Line != row.Line ? $"与第 {_rows[name].Line} 行重复" : null);
        var known = _known.GetValueOrDefault(name);
        problems.Add(Name, known?.IsClosed == true ? "这个单位已并入其他单位" : null);
        problems.Add(Code, ImportCell.Problem(code, Unit.CodeLength));
        problems.Add(Code, code.Length > 0 && _codes[code] != name ? $"代码已属于“{_codes[code]}”；单位改名请在单位页面修改" : null);
        problems.Add(Department, DepartmentProblem(row));
        var finance = ImportCell.YesNo(row[Finance]);
        problems.Add(Finance, finance is null ? "请填“是”或“否”" : null);
        var place = PlaceOf(name, []);
        problems.Add(Place, row[Place].Length > 0 && PlaceId(row[Place]) is null ? $"没有这个地区，请填：{string.Join("、", _places.Values)}" : place is null ? $"请填写地区：{string.Join("、", _places.Values)}" : null);
        if (problems.Any)
        {
            return (problems.Line(row, ImportAction.Wrong, ""), null);
        }

        var unit = new KnownUnit(
            name, code.Length > 0 ? code : known?.Code, place!, row[Department].Length > 0 ? row[Department] : known?.Department,
            row[Finance].Length > 0 ? finance!.Value : known?.IsFinanceOffice ?? false);
        return known is null ? (problems.Line(row, ImportAction.New, NewWords(row, unit)), unit)
            : unit == known ? (problems.Line(row, ImportAction.Same, ""), unit)
            : (problems.Line(row, ImportAction.Changed, string.Join("；", Differences(known, unit))), unit);
    }

    private string NewWords(ImportRow row, KnownUnit unit) => row[Place].Length == 0 ? $"地区随主管部门：{_places[unit.Place]}" : "";

    private string? DepartmentProblem(ImportRow row)
    {
        var department = row[Department];
        if (department.Length == 0)
        {
            return null;
        }

        if (!_rows.ContainsKey(department) && _known.GetValueOrDefault(department) is not { IsClosed: false })
        {
            return _known.ContainsKey(department) ? "这个单位已并入其他单位" : "没有这个单位，表中也没有";
        }

        var chain = new List<string> { row[Name] };
        for (var at = department; at is not null; at = Above(at))
        {
            if (at == row[Name])
            {
                return chain.Count == 1 ? "主管部门不能是本单位" : $"主管部门成了循环：{string.Join(" → ", chain)} → {at}";
            }

            if (chain.Contains(at))
            {
                return null; // a circle among others, said at their rows
            }

            chain.Add(at);
        }

        return null;
    }

    // The department as it will be: the table's where it says one.
    private string? Above(string name) =>
        _rows.GetValueOrDefault(name) is { } row && row[Department].Length > 0 ? row[Department] : _known.GetValueOrDefault(name)?.Department;

    private string? PlaceOf(string name, HashSet<string> seen) =>
        !seen.Add(name) ? null
        : _rows.GetValueOrDefault(name) is { } row && row[Place].Length > 0 ? PlaceId(row[Place])
        : _known.GetValueOrDefault(name)?.Place ?? (Above(name) is { } above ? PlaceOf(above, seen) : null);

    // By name, by id, or by the name without its last word: 北京 for 北京市.
    private string? PlaceId(string text) =>
        _places.Where(place => place.Value == text || place.Key == text || (text.Length > 1 && place.Value.Length == text.Length + 1 && place.Value.StartsWith(text, StringComparison.Ordinal)))
            .Select(place => place.Key).FirstOrDefault();

    private IEnumerable<string> Differences(KnownUnit before, KnownUnit after)
    {
        foreach (var (column, was, now) in new[]
        {
            (Code, before.Code, after.Code),
            (Department, before.Department, after.Department),
            (Place, _places.GetValueOrDefault(before.Place, before.Place), _places.GetValueOrDefault(after.Place, after.Place)),
            (Finance, before.IsFinanceOffice ? "是" : "否", after.IsFinanceOffice ? "是" : "否"),
        })
        {
            if (was != now)
            {
                yield return $"{column.Head}：{was ?? "无"} → {now ?? "无"}";
            }
        }
    }
}

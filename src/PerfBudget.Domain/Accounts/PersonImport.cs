using PerfBudget.Domain.Imports;

namespace PerfBudget.Domain.Accounts;

/// <summary>A person on record, as far as an import looks at one.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="Name">姓名.</param>
/// <param name="Email">邮箱.</param>
/// <param name="IsDisabled">Whether the account is closed.</param>
/// <param name="Roles">The roles with the name of the unit of each; null for all units.</param>
public sealed record KnownPerson(string UserName, string Name, string? Email, bool IsDisabled, IReadOnlyList<(Role Role, string? Unit)> Roles);

/// <summary>A person that an import makes or changes.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="Name">姓名.</param>
/// <param name="Email">邮箱; null where the table says none.</param>
/// <param name="IsNew">Whether there was no such account.</param>
/// <param name="Roles">The roles that the person gets.</param>
public sealed record PlannedPerson(string UserName, string Name, string? Email, bool IsNew, IReadOnlyList<(Role Role, string? Unit)> Roles);

/// <summary>What an import of people will do.</summary>
/// <param name="Lines">The rows with what will come of each.</param>
/// <param name="People">The people whom it makes or changes.</param>
public sealed record PersonImportPlan(IReadOnlyList<ImportLine> Lines, IReadOnlyList<PlannedPerson> People)
{
    /// <summary>How many accounts it makes.</summary>
    public int New => People.Count(person => person.IsNew);
}

/// <summary>
/// People from a table (人员导入), held against those on record. A person is known by the user name; somebody with several roles
/// has several rows. Roles are given and never taken.
/// </summary>
public sealed class PersonImport
{
    /// <summary>What stands in the unit's cell for a role above all units.</summary>
    public const string AllUnits = "全部单位";

    /// <summary>The columns.</summary>
    public static readonly ImportColumn
        Name = new("姓名", true),
        UserName = new("用户名", true, "登录名", "账号", "登录账号"),
        Unit = new("单位", false, "单位名称", "所在单位"),
        Role = new("角色", false),
        Email = new("邮箱", false, "电子邮箱", "电子邮件", "email");

    private readonly Dictionary<string, KnownPerson> _known;
    private readonly Dictionary<string, string?> _units;
    private readonly Dictionary<string, ImportRow> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImportRow> _firstRole = new(StringComparer.OrdinalIgnoreCase);

    private PersonImport(ImportTable table, IReadOnlyList<KnownPerson> known, IReadOnlyDictionary<string, bool> units, IReadOnlyDictionary<string, string?> codes)
    {
        _known = known.ToDictionary(person => person.UserName, StringComparer.OrdinalIgnoreCase);
        _units = codes.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, isOpen) in units)
        {
            _units[name] = isOpen ? name : null;
        }

        foreach (var row in table.Rows)
        {
            _first.TryAdd(row[UserName], row);
            _firstRole.TryAdd(RoleKey(row), row);
        }
    }

    /// <summary>The columns, in the order of the template.</summary>
    public static IReadOnlyList<ImportColumn> Columns { get; } = [Name, UserName, Unit, Role, Email];

    /// <summary>Holds a table against what is on record; nothing is changed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">All people on record.</param>
    /// <param name="units">The names of all units, and whether each is open.</param>
    /// <param name="codes">The name of the open unit of each code; null where several have it.</param>
    public static PersonImportPlan Plan(
        ImportTable table, IReadOnlyList<KnownPerson> known, IReadOnlyDictionary<string, bool> units, IReadOnlyDictionary<string, string?> codes)
    {
        var import = new PersonImport(table, known, units, codes);
        var (lines, people) = (new List<ImportLine>(), new Dictionary<string, PlannedPerson>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in table.Rows)
        {
            lines.Add(import.Plan(row, people));
        }

        return new PersonImportPlan(lines, [.. people.Values]);
    }

    private ImportLine Plan(ImportRow row, Dictionary<string, PlannedPerson> people)
    {
        var problems = new RowProblems();
        var (userName, email) = (row[UserName], row[Email]);
        var known = _known.GetValueOrDefault(userName);
        var name = row[Name].Length > 0 ? row[Name] : _first[userName][Name] is { Length: > 0 } above ? above : known?.Name ?? "";
        problems.Add(Name, name.Length == 0 ? "请填写姓名" : ImportCell.Problem(name, AccountRules.NameLength));
        problems.Add(UserName, UserNameProblem(userName));
        problems.Add(UserName, known is null || name.Length == 0 || known.Name == name ? null : $"用户名已属于“{known.Name}”；如是同一人，请先改正姓名");
        problems.Add(Name, _first[userName][Name] is { Length: > 0 } first && first != name ? $"与第 {_first[userName].Line} 行的同一用户名姓名不同" : null);
        problems.Add(UserName, known?.IsDisabled == true ? "账号已停用，请先在人员页面启用" : null);
        problems.Add(Email, EmailProblem(email));
        problems.Add(Email, email.Length > 0 && _first[userName][Email] is { Length: > 0 } other && other != email ? $"与第 {_first[userName].Line} 行的同一用户名邮箱不同" : null);
        var held = RoleOf(row, problems);
        if (problems.Any)
        {
            return problems.Line(row, ImportAction.Wrong, "");
        }

        var isFirst = _first[userName].Line == row.Line;
        var planned = people.GetValueOrDefault(userName) ?? new PlannedPerson(known?.UserName ?? userName, name, null, known is null, []);
        var isRoleNew = held is { } wanted && known?.Roles.Contains(wanted) != true && !planned.Roles.Contains(wanted);
        var isEmailNew = email.Length > 0 && known is not null && known.Email != email;
        if (known is null || isRoleNew || isEmailNew)
        {
            people[userName] = planned with { Email = email.Length > 0 ? email : planned.Email, Roles = isRoleNew ? [.. planned.Roles, held!.Value] : planned.Roles };
        }

        var what = string.Join("；", new[]
        {
            known is null && isFirst ? "新建账号" : null,
            isRoleNew ? $"授予{held!.Value.Role.Term()}（{held.Value.Unit ?? AllUnits}）" : null,
            isEmailNew ? $"邮箱：{known!.Email ?? "无"} → {email}" : null,
            known is null && held is null && isFirst ? "没有角色，登录后看不到项目" : null,
        }.OfType<string>());
        return problems.Line(row, known is null && isFirst ? ImportAction.New : known is null || isRoleNew || isEmailNew ? ImportAction.Changed : ImportAction.Same, what);
    }

    private (Role Role, string? Unit)? RoleOf(ImportRow row, RowProblems problems)
    {
        var (text, unit) = (row[Role], row[Unit]);
        if (_firstRole[RoleKey(row)] is var first && first.Line != row.Line)
        {
            problems.Add(UserName, $"与第 {first.Line} 行重复");
            return null;
        }

        if (text.Length == 0)
        {
            problems.Add(Role, unit.Length > 0 ? $"请填写角色：{AllRoles}" : null);
            return null;
        }

        if (Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => role!.Value.Term() == text) is not { } role)
        {
            problems.Add(Role, $"没有这个角色，请填：{AllRoles}");
            return null;
        }

        if (unit == AllUnits || (unit.Length == 0 && !role.MayBeHeldInUnit()))
        {
            problems.Add(Unit, role.MayBeHeldEverywhere() ? null : $"{role.Term()}须指定一个单位");
            return (role, null);
        }

        problems.Add(Unit,
            unit.Length == 0 ? role.MayBeHeldEverywhere() ? $"请填写单位，或填“{AllUnits}”" : $"{role.Term()}须指定一个单位"
            : !role.MayBeHeldInUnit() ? $"{role.Term()}不属于某个单位，请填“{AllUnits}”或留空"
            : !_units.TryGetValue(unit, out var found) ? "没有这个单位，请先导入或新建单位"
            : found is null ? "这个单位已并入其他单位，或有几个单位用这个代码"
            : null);
        return (role, _units.GetValueOrDefault(unit));
    }

    private static string AllRoles => string.Join("、", Enum.GetValues<Role>().Select(role => role.Term()));

    private static string RoleKey(ImportRow row) => $"{row[UserName]}\n{row[Role]}\n{row[Unit]}";

    private static string? UserNameProblem(string userName) =>
        userName.Length == 0 ? "请填写用户名"
        : ImportCell.Problem(userName, AccountRules.UserNameLength)
        ?? (userName.All(AccountRules.UserNameCharacters.Contains) ? null : "用户名只能由字母、数字和 - . _ @ + 组成");

    private static string? EmailProblem(string email) =>
        email.Length == 0 ? null
        : ImportCell.Problem(email, AccountRules.EmailLength)
        ?? (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == email.LastIndexOf('@') && email[at..].Contains('.', StringComparison.Ordinal)
            && email[^1] != '.' && email.All(character => char.IsAscii(character) && !char.IsWhiteSpace(character)) ? null : "不像是邮箱地址");
}

namespace PerfBudget.Domain.Accounts;

/// <summary>What a person is in a unit (角色).</summary>
public enum Role
{
    /// <summary>单位填报员: writes the unit's forms and submits them.</summary>
    Filer,

    /// <summary>单位负责人: confirms what the unit submits.</summary>
    UnitHead,

    /// <summary>财政审核员: reviews, returns and approves for the finance office.</summary>
    Reviewer,

    /// <summary>主管领导: reads and prints.</summary>
    Leader,

    /// <summary>管理员: keeps people, units, years and places; files nothing.</summary>
    Administrator,
}

/// <summary>The names of the roles on pages and in the database.</summary>
public static class RoleNames
{
    /// <summary>The word on pages: 单位填报员, 单位负责人, 财政审核员, 主管领导, 管理员.</summary>
    public static string Term(this Role role) => role switch
    {
        Role.Filer => "单位填报员",
        Role.UnitHead => "单位负责人",
        Role.Reviewer => "财政审核员",
        Role.Leader => "主管领导",
        Role.Administrator => "管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The name in addresses and the database: filer, unit-head, reviewer, leader, administrator.</summary>
    public static string Id(this Role role) => role switch
    {
        Role.Filer => "filer",
        Role.UnitHead => "unit-head",
        Role.Reviewer => "reviewer",
        Role.Leader => "leader",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The role of the name in addresses, or null.</summary>
    public static Role? FromId(string? id) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => role!.Value.Id() == id);

    /// <summary>Whether the role is held in one unit.</summary>
    public static bool MayBeHeldInUnit(this Role role) => role != Role.Administrator;

    /// <summary>Whether the role may be held above all units, without naming one.</summary>
    public static bool MayBeHeldEverywhere(this Role role) => role is Role.Reviewer or Role.Leader or Role.Administrator;

    /// <summary>Whether the role, held in a finance office, reaches every unit of the office's place.</summary>
    public static bool ReachesThePlaceOfAFinanceOffice(this Role role) => role is Role.Reviewer or Role.Leader;
}

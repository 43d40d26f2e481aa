namespace PerfBudget.Domain.Forms;

/// <summary>Somebody whom a form names in a list (评价人员).</summary>
/// <param name="Role">组长, 成员 …</param>
/// <param name="Name">姓名.</param>
/// <param name="Position">职称/职务.</param>
/// <param name="Organisation">工作单位.</param>
public sealed record Person(string? Role, string? Name, string? Position, string? Organisation);

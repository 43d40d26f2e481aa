using System.Text;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>docs/permissions.md, as the table in code says it.</summary>
internal static class PermissionsDocument
{
    private static readonly FilingState?[] States = [null, .. Enum.GetValues<FilingState>()];

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("""
            # Who may do what

            Written from `src/PerfBudget.Domain/Accounts/Permissions.cs` by the test `PermissionsDocumentTests`; do not edit it here:
            `UPDATE_GOLDENS=1 dotnet test tests/PerfBudget.Web.Tests --filter FullyQualifiedName~PermissionsDocument` rewrites it.
            `PermissionTableTests` tries every cell of the use cases that exist against the running application.
            What no cell allows is forbidden, and is answered as if it were not there.

            ## How far a role reaches

            A person holds roles in units, several in several. Units form a tree: a department (主管部门) and the units below it, however deep.

            | held in | 本单位 | 所辖单位 | 其他单位 |
            |---|---|---|---|
            | a unit | that unit | every unit below it | all others |
            | a finance office (财政部门, a mark of the unit), by a 财政审核员 or 主管领导 | the office | every unit of the office's place (地区), and every unit below any of these | all others |
            | above all units (全部单位), possible for 财政审核员, 主管领导 and 管理员 | none | every unit | none |

            单位填报员 and 单位负责人 are always held in a unit, 管理员 always above all units. A finance office's own projects are 本单位
            for its reviewers, who review them as any other's. An account without a role sees nothing but what it was asked to fill.


            """);
        text.Append("## Projects and forms\n\nEach cell names the states in which the role may do it; “all” includes a stage that nobody has begun (未填报).\n\n");
        foreach (var role in Enum.GetValues<Role>())
        {
            text.Append($"### {role.Term()}\n\n| | {string.Join(" | ", Enum.GetValues<Relation>().Select(relation => relation.Term()))} |\n|---|---|---|---|\n");
            foreach (var useCase in Enum.GetValues<UseCase>().Where(useCase => useCase.ConcernsProjects()))
            {
                text.Append($"| {useCase.Term()} | {string.Join(" | ", Enum.GetValues<Relation>().Select(relation => Cell(useCase, role, relation)))} |\n");
            }

            text.Append('\n');
        }

        text.Append($"## What concerns no unit\n\n| | {string.Join(" | ", Enum.GetValues<Role>().Select(role => role.Term()))} |\n|---|---|---|---|---|---|\n");
        foreach (var useCase in Enum.GetValues<UseCase>().Where(useCase => !useCase.ConcernsProjects()))
        {
            text.Append($"| {useCase.Term()} | {string.Join(" | ", Enum.GetValues<Role>().Select(role => Permissions.Allows(useCase, role) ? "yes" : "—"))} |\n");
        }

        text.Append("""

            ## Who assists (协助填报)

            Whoever may 请人协助填报 gives one account, with or without a role, a link to chosen indicators of one form until a day. The link opens for
            that account alone; everybody else, a reviewer or the unit's own filers too, is answered as if it were not there.

            | at the link `/assist/…` | while it goes on | 已填好 | ended |
            |---|---|---|---|
            | project's name, unit, stage, message, last day | yes | yes | name and stage, why it ended, whom to ask |
            | the chosen rows, their history, who else is at them, findings about them alone | yes | yes | — |
            | write their cells, but for those locked and 一级、二级指标 | yes | — | — |
            | 填好了, 继续填写 | yes | yes | — |
            | other rows, goals, money, people, signatures; adding, deleting and moving rows | — | — | — |
            | earlier forms, comments, explanations, evidence, ledger, judgement, library, print | — | — | — |

            It ends by its day, by 收回 (in any state, by whoever files for the unit), and when the project is handed to another unit; a merger of units
            changes nothing. It rests while the form is submitted or approved, the year's deadline has frozen it, or the project is cancelled, and goes on
            after a return. Nobody is asked who would review the form. What the account may do by its roles it does at the usual addresses.
            `ColleagueTests`, `AssignmentSecrecyTests` and `AssignmentFromAskingToEndTests` try each of these against the running application.

            """);
        return text.ToString();
    }

    private static string Cell(UseCase useCase, Role role, Relation relation)
    {
        var states = States.Where(state => Permissions.Allows(useCase, role, relation, state)).ToList();
        return states.Count == 0 ? "—" : states.Count == States.Length ? "all" : string.Join("、", states.Select(state => state?.Term() ?? "未填报"));
    }
}

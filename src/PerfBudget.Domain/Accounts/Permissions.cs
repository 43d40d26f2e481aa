using PerfBudget.Domain.Filings;

namespace PerfBudget.Domain.Accounts;

/// <summary>
/// Who may do what: the one table that every use case asks, from which docs/permissions.md is written and against which the
/// running application is tested cell by cell. What no line allows is forbidden.
/// </summary>
public static class Permissions
{
    private static readonly Relation[] Own = [Relation.Own];
    private static readonly Relation[] OwnAndBelow = [Relation.Own, Relation.Below];
    private static readonly FilingState?[] Everywhere = [null, .. Enum.GetValues<FilingState>()];
    private static readonly FilingState?[] Filed = [.. Enum.GetValues<FilingState>()];
    private static readonly FilingState?[] Writing = [null, FilingState.Draft, FilingState.Returned];
    private static readonly FilingState?[] Begun = [FilingState.Draft, FilingState.Returned];
    private static readonly FilingState?[] Confirming = [FilingState.AwaitingConfirmation];
    private static readonly FilingState?[] Reviewing = [FilingState.InReview];

    private static readonly Role[] Readers = Enum.GetValues<Role>();
    private static readonly Role[] Printers = [Role.Filer, Role.UnitHead, Role.Reviewer, Role.Leader];

    private static readonly Line[] Lines =
    [
        .. Of(UseCase.ListProjects, Readers, OwnAndBelow, Everywhere),
        .. Of(UseCase.OpenProject, Readers, OwnAndBelow, Everywhere),
        .. Of(UseCase.SeeForm, Readers, OwnAndBelow, Everywhere),
        .. Of(UseCase.PrintForm, Printers, OwnAndBelow, Everywhere),
        .. Of(UseCase.PrintForms, Printers, OwnAndBelow, Everywhere),

        .. Of(UseCase.CopyProject, [Role.Filer], Own, Everywhere),
        .. Of(UseCase.ContinueProject, [Role.Filer], Own, Everywhere),
        .. Of(UseCase.LinkProject, [Role.Filer], Own, Everywhere),
        .. Of(UseCase.LinkProject, [Role.Administrator], OwnAndBelow, Everywhere),
        .. Of(UseCase.HandOverProject, [Role.Administrator], OwnAndBelow, Everywhere),
        .. Of(UseCase.CancelProject, [Role.Reviewer, Role.Administrator], OwnAndBelow, Everywhere),
        .. Of(UseCase.WithdrawProject, [Role.Filer], Own, [null, FilingState.Draft]),
        .. Of(UseCase.ResumeProject, [Role.Administrator], OwnAndBelow, Everywhere),

        .. Of(UseCase.EditForm, [Role.Filer], Own, Writing),
        .. Of(UseCase.AskForHelp, [Role.Filer], Own, Begun),
        .. Of(UseCase.Submit, [Role.Filer], Own, Begun),
        .. Of(UseCase.Withdraw, [Role.Filer, Role.UnitHead], Own, [FilingState.AwaitingConfirmation, FilingState.InReview]),
        .. Of(UseCase.Adjust, [Role.Filer], Own, [FilingState.Approved]),
        .. Of(UseCase.AbandonAdjustment, [Role.Filer], Own, Begun),

        .. Of(UseCase.ExtendDeadline, [Role.Reviewer], OwnAndBelow, Writing),

        .. Of(UseCase.OrderRectification, [Role.Reviewer], OwnAndBelow, [FilingState.InReview, FilingState.Approved]),
        .. Of(UseCase.AnswerRectification, [Role.Filer], Own, Filed),
        .. Of(UseCase.SettleRectification, [Role.Reviewer], OwnAndBelow, Filed),

        .. Of(UseCase.SeeLedger, Printers, OwnAndBelow, Everywhere),
        .. Of(UseCase.WriteLedger, [Role.Filer], Own, Everywhere),

        .. Of(UseCase.SeeEvidence, Printers, OwnAndBelow, Filed),
        .. Of(UseCase.KeepEvidence, [Role.Filer], Own, Begun),

        .. Of(UseCase.Confirm, [Role.UnitHead], Own, Confirming),
        .. Of(UseCase.Return, [Role.UnitHead], Own, Confirming),

        .. Of(UseCase.Review, [Role.Reviewer], OwnAndBelow, Reviewing),
        .. Of(UseCase.Return, [Role.Reviewer], OwnAndBelow, Reviewing),
        .. Of(UseCase.Approve, [Role.Reviewer], OwnAndBelow, Reviewing),

        .. Of(UseCase.Comment, [Role.Filer], Own, Begun),
        .. Of(UseCase.Comment, [Role.UnitHead], Own, [.. Begun, .. Confirming]),
        .. Of(UseCase.Comment, [Role.Reviewer], OwnAndBelow, Reviewing),

        .. Of(UseCase.ProposeIndicator, [Role.Filer], Own, Everywhere),
        .. Of(UseCase.DecideOnIndicator, [Role.Reviewer], OwnAndBelow, Everywhere),
        .. Of(UseCase.WithdrawIndicator, [Role.Reviewer], OwnAndBelow, Everywhere),
        .. Of(UseCase.Explain, [Role.Filer], Own, Begun),
        .. Of(UseCase.AcceptExplanation, [Role.Reviewer], OwnAndBelow, Reviewing),
    ];

    private static readonly Dictionary<UseCase, Role[]> WithoutUnit = new()
    {
        [UseCase.SearchLibrary] = Enum.GetValues<Role>(),
        [UseCase.ReadPublishedFile] = Enum.GetValues<Role>(),
        [UseCase.ManagePeople] = [Role.Administrator],
        [UseCase.ManageUnits] = [Role.Administrator],
        [UseCase.ManageYears] = [Role.Administrator, Role.Reviewer],
        [UseCase.ManagePlaces] = [Role.Administrator],
        [UseCase.SeeRunningState] = [Role.Administrator],
    };

    private static readonly HashSet<(UseCase UseCase, Role Role, Relation Relation, int State)> Cells = [.. CellsOf(Lines)];

    /// <summary>Whether a role may do something with a unit's project.</summary>
    /// <param name="useCase">What; one that concerns projects.</param>
    /// <param name="role">Who.</param>
    /// <param name="relation">How the project's unit stands to the one where the role is held.</param>
    /// <param name="state">Where the stage stands; null where nobody has begun it.</param>
    public static bool Allows(UseCase useCase, Role role, Relation relation, FilingState? state) =>
        Cells.Contains((useCase, role, relation, Number(state)));

    /// <summary>Whether a role may do something with a unit's projects in some state at least.</summary>
    public static bool AllowsInSomeState(UseCase useCase, Role role, Relation relation) =>
        Everywhere.Any(state => Allows(useCase, role, relation, state));

    /// <summary>Whether a role may do something that concerns no unit.</summary>
    public static bool Allows(UseCase useCase, Role role) => WithoutUnit.TryGetValue(useCase, out var roles) && roles.Contains(role);

    /// <summary>Whether it concerns no unit's projects.</summary>
    public static bool IsWithoutUnit(UseCase useCase) => WithoutUnit.ContainsKey(useCase);

    private static Line[] Of(UseCase useCase, Role[] roles, Relation[] relations, FilingState?[] states) =>
        [.. roles.Select(role => new Line(useCase, role, relations, states))];

    private static IEnumerable<(UseCase, Role, Relation, int)> CellsOf(Line[] lines) =>
        from line in lines
        from relation in line.Relations
        from state in line.States
        select (line.UseCase, line.Role, relation, Number(state));

    private static int Number(FilingState? state) => state is { } known ? (int)known : -1;

    private sealed record Line(UseCase UseCase, Role Role, Relation[] Relations, FilingState?[] States);
}

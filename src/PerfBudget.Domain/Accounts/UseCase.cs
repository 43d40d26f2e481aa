namespace PerfBudget.Domain.Accounts;

/// <summary>Everything that a person may or may not do.</summary>
public enum UseCase
{
    /// <summary>Find projects in the list.</summary>
    ListProjects,

    /// <summary>Open a project with its stages.</summary>
    OpenProject,

    /// <summary>See a stage's form on screen.</summary>
    SeeForm,

    /// <summary>Print one form.</summary>
    PrintForm,

    /// <summary>Print the forms of several projects.</summary>
    PrintForms,

    /// <summary>Make a new project from one that is there.</summary>
    CopyProject,

    /// <summary>Begin the next year's project of one that goes on.</summary>
    ContinueProject,

    /// <summary>Say that a project continues one of the year before, or take that back.</summary>
    LinkProject,

    /// <summary>Hand a project to another unit.</summary>
    HandOverProject,

    /// <summary>Cancel a project during its year.</summary>
    CancelProject,

    /// <summary>Take back a project of which nothing was ever submitted.</summary>
    WithdrawProject,

    /// <summary>Take a cancellation back.</summary>
    ResumeProject,

    /// <summary>Write a form.</summary>
    EditForm,

    /// <summary>Ask a colleague to fill chosen indicators of a form, by a link.</summary>
    AskForHelp,

    /// <summary>Submit a form.</summary>
    Submit,

    /// <summary>Take a submitted form back before its review has begun.</summary>
    Withdraw,

    /// <summary>Confirm for the unit what was submitted.</summary>
    Confirm,

    /// <summary>Review a form.</summary>
    Review,

    /// <summary>Return a form with a reason.</summary>
    Return,

    /// <summary>Approve a form.</summary>
    Approve,

    /// <summary>Write comments at cells, and solve them.</summary>
    Comment,

    /// <summary>Explain a finding.</summary>
    Explain,

    /// <summary>Accept the explanation of a finding, or take the acceptance back.</summary>
    AcceptExplanation,

    /// <summary>Ask for a change of what was approved.</summary>
    Adjust,

    /// <summary>Give up such a change: what was approved stands.</summary>
    AbandonAdjustment,

    /// <summary>Let a project file later than the year's deadline.</summary>
    ExtendDeadline,
    /// <summary>Propose an indicator for the library.</summary>
    ProposeIndicator,

    /// <summary>Accept or return what a unit proposes for the library.</summary>
    DecideOnIndicator,

    /// <summary>Take an accepted indicator out of the library.</summary>
    WithdrawIndicator,

    /// <summary>Look into the library of indicators.</summary>
    SearchLibrary,

    /// <summary>Order that a project be put right after a tracking, by a date.</summary>
    OrderRectification,

    /// <summary>Say what was done about such an order.</summary>
    AnswerRectification,

    /// <summary>Accept what was done, or order anew.</summary>
    SettleRectification,

    /// <summary>See a project's money ledger.</summary>
    SeeLedger,

    /// <summary>Write a project's money ledger.</summary>
    WriteLedger,

    /// <summary>See the evidence of a stage.</summary>
    SeeEvidence,

    /// <summary>Add evidence to a stage, and take it away.</summary>
    KeepEvidence,

    /// <summary>Read a published document without keeping anything of it.</summary>
    ReadPublishedFile,

    /// <summary>Keep people and their roles.</summary>
    ManagePeople,

    /// <summary>Keep the tree of units.</summary>
    ManageUnits,

    /// <summary>Keep years, their calendar and deadlines.</summary>
    ManageYears,

    /// <summary>Look into places and their profiles.</summary>
    ManagePlaces,

    /// <summary>See how the program and its database are.</summary>
    SeeRunningState,
}

/// <summary>The names of the use cases, and what their permission depends on.</summary>
public static class UseCaseNames
{
    /// <summary>The words on pages.</summary>
    public static string Term(this UseCase useCase) => useCase switch
    {
        UseCase.ListProjects => "查找项目",
        UseCase.OpenProject => "打开项目",
        UseCase.SeeForm => "查看表格",
        UseCase.PrintForm => "打印一张表",
        UseCase.PrintForms => "批量打印",
        UseCase.CopyProject => "复制项目",
        UseCase.ContinueProject => "结转到下一年度",
        UseCase.LinkProject => "关联上年度项目",
        UseCase.HandOverProject => "移交项目",
        UseCase.CancelProject => "取消项目",
        UseCase.WithdrawProject => "撤销项目",
        UseCase.ResumeProject => "恢复项目",
        UseCase.EditForm => "填写",
        UseCase.AskForHelp => "请人协助填报",
        UseCase.Submit => "提交",
        UseCase.Withdraw => "撤回",
        UseCase.Confirm => "单位确认",
        UseCase.Review => "审核",
        UseCase.Return => "退回",
        UseCase.Approve => "批复",
        UseCase.Comment => "批注",
        UseCase.Explain => "说明",
        UseCase.AcceptExplanation => "接受说明",
        UseCase.Adjust => "申请调整",
        UseCase.AbandonAdjustment => "放弃调整",
        UseCase.ExtendDeadline => "延期",
        UseCase.ProposeIndicator => "推荐指标",
        UseCase.DecideOnIndicator => "审定推荐的指标",
        UseCase.WithdrawIndicator => "收回已采纳的指标",
        UseCase.SearchLibrary => "查指标库",
        UseCase.OrderRectification => "责令整改",
        UseCase.AnswerRectification => "答复整改",
        UseCase.SettleRectification => "验收整改",
        UseCase.SeeLedger => "查看资金台账",
        UseCase.WriteLedger => "登记资金台账",
        UseCase.SeeEvidence => "查看佐证材料",
        UseCase.KeepEvidence => "上传、移除佐证材料",
        UseCase.ReadPublishedFile => "识读文件",
        UseCase.ManagePeople => "人员管理",
        UseCase.ManageUnits => "单位管理",
        UseCase.ManageYears => "年度管理",
        UseCase.ManagePlaces => "地区管理",
        UseCase.SeeRunningState => "运行状态",
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, null),
    };

    /// <summary>
    /// Whether it concerns one unit's projects, so that it matters whose they are and where they stand. What a unit proposes for the
    /// library is counted among them; it has the same answer in all states.
    /// </summary>
    public static bool ConcernsProjects(this UseCase useCase) => !Permissions.IsWithoutUnit(useCase);
}

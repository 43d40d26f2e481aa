using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Web.Tests.Access;

/// <summary>A page as somebody opens it.</summary>
/// <param name="Route">The page's route, as the application has it.</param>
/// <param name="Who">In which role; null for a stranger.</param>
/// <param name="Address">Where it is, in the furnished application.</param>
/// <param name="Step">What is done on it before it is looked at, in the page's script; null for nothing.</param>
internal sealed record Visit(string Route, Role? Who, Func<FurnishedApplication, Task<string>> Address, string? Step = null);

/// <summary>Every page of the application, as those see it whom it is for.</summary>
internal static class Visits
{
    private const string Form = "projects/{Id:guid}/{Stage}", Editor = Form + "/edit";

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Visit> All { get; } = new Dictionary<string, Visit>
    {
        ["登录"] = At("sign-in", null, "/sign-in"),
        ["登录后回到原页"] = At("sign-in", null, "/sign-in?ReturnUrl=%2Fprojects"),
        ["没有这个页面"] = At("not-found", Role.Filer, "/nowhere"),
        ["出错了"] = At("error", Role.Filer, FailingAddress.Path),
        ["账号与密码"] = At("account/password", Role.Filer, "/account/password"),
        ["待办"] = At("todo", Role.Filer, "/todo"),
        ["待办，审核员"] = At("todo", Role.Reviewer, "/todo"),
        ["待办，协助填报"] = At("todo", Role.Leader, "/todo"),
        ["待办，空"] = At("todo", Role.Administrator, "/todo"),
        ["项目"] = At("projects", Role.Filer, "/projects?year=2025"),
        ["项目，主管领导"] = At("projects", Role.Leader, "/projects?year=2026"),
        ["项目，没有找到"] = At("projects", Role.Leader, "/projects?year=2025&q=没有这样的名称"),
        ["新建项目"] = At("projects/new", Role.Filer, "/projects/new"),
        ["项目档案"] = At("projects/{Id:guid}", Role.Filer, app => $"/projects/{app.Tracked}"),
        ["项目档案，空"] = At("projects/{Id:guid}", Role.Filer, app => $"/projects/{app.Empty}"),
        ["项目档案，已取消"] = At("projects/{Id:guid}", Role.Administrator, app => $"/projects/{app.Cancelled}"),
        ["项目档案，审核员"] = At("projects/{Id:guid}", Role.Reviewer, app => $"/projects/{app.Submitted}"),
        ["没有这个项目"] = At("projects/{Id:guid}", Role.Filer, "/projects/7d4f5bd0-93f5-4f5e-8d0c-0b7d5b0f6d11"),
        ["复制项目"] = At("projects/{Id:guid}/copy", Role.Filer, app => $"/projects/{app.Empty}/copy"),
        ["项目档案，延续"] = At("projects/{Id:guid}", Role.Filer, app => $"/projects/{app.Continued}"),
        ["结转"] = At("projects/{Id:guid}/continue", Role.Filer, app => $"/projects/{app.Empty}/continue"),
        ["关联"] = At("projects/{Id:guid}/link", Role.Filer, app => $"/projects/{app.Empty}/link"),
        ["取消关联"] = At("projects/{Id:guid}/link", Role.Administrator, app => $"/projects/{app.Continued}/link"),
        ["项目历史"] = At("projects/{Id:guid}/history", Role.Filer, app => $"/projects/{app.Tracked}/history"),
        ["从其他项目带入"] = At("projects/{Id:guid}/declaration/take-over", Role.Filer, app => $"/projects/{app.Empty}/declaration/take-over"),
        ["从其他项目带入，对照"] = At("projects/{Id:guid}/declaration/take-over", Role.Filer, app => $"/projects/{app.Empty}/declaration/take-over?from={app.Assisted}"),
        ["移交项目"] = At("projects/{Id:guid}/hand-over", Role.Administrator, app => $"/projects/{app.Empty}/hand-over"),
        ["取消项目"] = At("projects/{Id:guid}/cancel", Role.Administrator, app => $"/projects/{app.Empty}/cancel"),
        ["移交项目，预览"] = At("projects/{Id:guid}/hand-over", Role.Administrator, app => $"/projects/{app.Empty}/hand-over?to={app.Unit}"),
        ["撤销项目"] = At("projects/{Id:guid}/withdraw", Role.Filer, app => $"/projects/{app.Empty}/withdraw"),
        ["申报表，已取消"] = At(Form, Role.Administrator, app => $"/projects/{app.Cancelled}/declaration"),
        ["恢复项目"] = At("projects/{Id:guid}/resume", Role.Administrator, app => $"/projects/{app.Cancelled}/resume"),
        ["申报表"] = At(Form, Role.Filer, app => $"/projects/{app.Empty}/declaration"),
        ["申报表，审核中"] = At(Form, Role.Reviewer, app => $"/projects/{app.Submitted}/declaration"),
        ["申报表，办理中"] = At(Form, Role.Filer, app => $"/projects/{app.Empty}/declaration", "document.querySelector('.flow-step').open = true"),
        ["跟踪表，整改"] = At(Form, Role.Filer, app => $"/projects/{app.Tracked}/tracking"),
        ["跟踪表，整改验收"] = At(Form, Role.Reviewer, app => $"/projects/{app.Tracked}/tracking", "document.querySelectorAll('details').forEach(each => each.open = true)"),
        ["自评表"] = Sample(Form, Role.Leader, "免费开放与陈列展览", FormKind.SelfEvaluation),
        ["没有填报的自评表"] = At(Form, Role.Filer, app => $"/projects/{app.Empty}/self-evaluation"),
        ["评分依据"] = Sample("projects/{Id:guid}/self-evaluation/score", Role.Reviewer, "免费开放与陈列展览", FormKind.SelfEvaluation, "/score"),
        ["填写申报表，空"] = At(Editor, Role.Filer, app => $"/projects/{app.Empty}/declaration/edit"),
        ["填写申报表"] = Sample(Editor, Role.Filer, "政务服务大厅运行维护", FormKind.Declaration, "/edit"),
        ["填写跟踪表"] = At(Editor, Role.Filer, app => $"/projects/{app.Tracking}/tracking/edit"),
        ["填写跟踪表，宽表"] = Sample(Editor, Role.Filer, "特殊教育资源教室改造", FormKind.Tracking, "/edit"),
        ["填写自评表"] = Sample(Editor, Role.Filer, "登山健身步道维护", FormKind.SelfEvaluation, "/edit"),
        ["不能填写"] = At(Editor, Role.Filer, app => $"/projects/{app.Submitted}/declaration/edit"),
        ["修改记录"] = At(Form + "/history", Role.Filer, app => $"/projects/{app.Assisted}/declaration/history"),
        ["修改记录，空"] = At(Form + "/history", Role.Filer, app => $"/projects/{app.Tracking}/tracking/history"),
        ["请人协助填报"] = At(Form + "/assist", Role.Filer, app => $"/projects/{app.Assisted}/declaration/assist"),
        ["请人协助填报，空"] = At(Form + "/assist", Role.Filer, app => $"/projects/{app.Empty}/declaration/assist"),
        ["协助填报"] = At("assist/{Id:guid}", Role.Leader, app => $"/assist/{app.Assignment}"),
        ["版本"] = At(Form + "/versions/{Number:int}", Role.Filer, app => $"/projects/{app.Submitted}/declaration/versions/1"),
        ["佐证材料"] = At(Form + "/evidence", Role.Filer, app => $"/projects/{app.Tracking}/tracking/evidence"),
        ["佐证材料，只看"] = At(Form + "/evidence", Role.Reviewer, app => $"/projects/{app.Tracked}/tracking/evidence"),
        ["佐证材料，空"] = At(Form + "/evidence", Role.Filer, app => $"/projects/{app.Empty}/declaration/evidence"),
        ["资金台账"] = At("projects/{Id:guid}/money", Role.Filer, app => $"/projects/{app.Tracked}/money"),
        ["资金台账，空"] = At("projects/{Id:guid}/money", Role.Filer, app => $"/projects/{app.Empty}/money"),
        ["导入台账"] = At("projects/{Id:guid}/money/import", Role.Filer, app => $"/projects/{app.Empty}/money/import"),
        ["查验"] = At("verify", Role.Leader, "/verify"),
        ["查验，没有"] = At("verify", Role.Leader, "/verify?code=0000-0000-0000"),
        ["审核"] = At("review", Role.Reviewer, "/review"),
        ["审核，空"] = At("review", Role.UnitHead, "/review?year=2024&q=没有这样的名称"),
        ["审核台"] = At("review/{Filing:guid}", Role.Reviewer, app => $"/review/{app.SubmittedFiling}"),
        ["审核台，批注"] = At("review/{Filing:guid}", Role.Reviewer, app => $"/review/{app.SubmittedFiling}", "[...document.querySelectorAll('[role=tab]')].find(tab => tab.textContent.includes('批注')).click()"),
        ["批量批复"] = At("review/approve", Role.Reviewer, app => $"/review/approve?filing={app.SubmittedFiling}"),
        ["指标库"] = At("library", Role.Filer, "/library"),
        ["指标库，没有找到"] = At("library", Role.Filer, "/library?q=没有这样的名称"),
        ["指标"] = At("library/{Id:guid}", Role.Filer, "/library/c78582fa-6cd0-ee09-35f4-10f58e0a45b9"),
        ["推荐指标"] = At("library/propose", Role.Filer, "/library/propose"),
        ["推荐的指标"] = At("library/proposals", Role.Reviewer, "/library/proposals"),
        ["推荐的指标，空"] = At("library/proposals", Role.Reviewer, "/library/proposals?state=returned"),
        ["待审指标"] = At("library/proposals/{Id:guid}", Role.Reviewer, app => $"/library/proposals/{app.WaitingProposal}"),
        ["识读文件"] = At("import/preview", Role.Filer, "/import/preview"),
        ["年度"] = At("years", Role.Administrator, "/years"),
        ["年度安排"] = At("years/{Number:int}", Role.Administrator, "/years/2026"),
        ["人员"] = At("people", Role.Administrator, "/people"),
        ["新建人员"] = At("people/new", Role.Administrator, "/people/new"),
        ["一个人"] = At("people/{Id:guid}", Role.Administrator, app => $"/people/{app.Of(Role.Leader).Id}"),
        ["导入人员"] = At("people/import", Role.Administrator, "/people/import"),
        ["单位"] = At("units", Role.Administrator, "/units"),
        ["新建单位"] = At("units/new", Role.Administrator, "/units/new"),
        ["一个单位"] = At("units/{Id:guid}", Role.Administrator, app => $"/units/{app.Unit}"),
        ["合并单位"] = At("units/{Id:guid}/merge", Role.Administrator, app => $"/units/{app.Unit}/merge"),
        ["导入单位"] = At("units/import", Role.Administrator, "/units/import"),
        ["地区"] = At("places", Role.Administrator, "/places"),
        ["一个地区"] = At("places/{Id}", Role.Administrator, "/places/shanghai"),
        ["空白表"] = At("places/{Id}/forms/{Name}", Role.Administrator, "/places/shanghai/forms/shanghai-declaration"),
        ["运行状态"] = At("running-state", Role.Administrator, "/running-state"),
    };

    private static Visit At(string route, Role? who, string address) => new(route, who, _ => Task.FromResult(address));

    private static Visit At(string route, Role? who, Func<FurnishedApplication, string> address, string? step = null) => new(route, who, app => Task.FromResult(address(app)), step);

    private static Visit Sample(string route, Role who, string name, FormKind kind, string rest = "") =>
        new(route, who, async app => $"/projects/{await app.SampleAsync(name, kind)}/{kind.Id()}{rest}");
}

using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Assignments;

public sealed class AssignmentTests
{
    private static readonly Actor Filer = new(Guid.NewGuid().ToString(), "何云");
    private static readonly DateOnly Today = new(2025, 3, 1);
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Indicator _chosen = new() { Level1 = "产出指标", Name = "培训人次" }, _other = new() { Name = "合格率" };
    private readonly Filing _filing;

    public AssignmentTests()
    {
        var file = new FormContent { Kind = FormKind.Declaration, Year = new FiscalYear(2025) };
        file.Goals.Annual = "全员培训一次";
        file.Indicators.AddRange([_chosen, _other]);
        var project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2025), "全员培训");
        project.Put(file, null, FilingState.Draft, Now);
        _filing = project.Filing(FormKind.Declaration)!;
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_in_a_sentence()
    {
        Ask(Wish() with { Rows = [] }).Refusal.ShouldBe("请至少勾选一条指标。");
        Ask(Wish() with { Rows = [_chosen.Id, Guid.NewGuid()] }).Refusal.ShouldBe("所选的指标中有的已从表上删除，请重新勾选。");
        Ask(Wish() with { Colleague = Guid.Parse(Filer.Id) }).Refusal.ShouldBe("不必请自己协助，请直接填写。");
        Ask(Wish() with { Until = Today.AddDays(-1) }).Refusal.ShouldBe("截止日期不能早于今天。");
        Ask(Wish() with { Until = Today.AddDays(Assignment.LongestDays + 1) }).Refusal.ShouldBe("截止日期最晚在 180 天之内。");
        Ask(Wish() with { Message = new string('字', 501) }).Refusal.ShouldBe("留言最多 500 字，现有 501 字，请精简。");
        Ask(Wish() with { Until = Today, Message = "\0 请按一季度的数填\r\n谢谢 " }).Assignment!.Message.ShouldBe("请按一季度的数填\n谢谢");
    }

    [Fact]
    public void It_goes_from_unopened_to_filled_and_back()
    {
        var asked = Ask(Wish()).Assignment!;
        asked.State(Today).ShouldBe(AssignmentState.Unopened);

        asked.Open(Now);
        asked.State(Today).ShouldBe(AssignmentState.Working);
        asked.Finish(Now);
        (asked.State(Today), asked.State(Today.AddDays(99))).ShouldBe((AssignmentState.Finished, AssignmentState.Finished));
        asked.Refusal(_filing, FilingWindow.Open, Today).ShouldBe("您已标为“已填好”；要再改，请先按“继续填写”。");
        asked.Ended(_filing, FilingWindow.Open, Today).ShouldBeNull();

        asked.GoOn();
        asked.Refusal(_filing, FilingWindow.Open, Today).ShouldBeNull();
    }

    [Fact]
    public void It_ends_by_its_date_by_being_taken_back_and_by_a_closed_window_and_says_whom_to_ask()
    {
        var asked = Ask(Wish()).Assignment!;
        asked.Ended(_filing, FilingWindow.Open, Today.AddDays(10)).ShouldBeNull("the last day counts");
        asked.Ended(_filing, FilingWindow.Open, Today.AddDays(11)).ShouldBe("这次协助填报已于 2025-03-11 到期，不能再填写；如需继续，请联系何云。");
        asked.State(Today.AddDays(11)).ShouldBe(AssignmentState.Expired);
        asked.Ended(_filing, FilingWindow.Open with { Refusal = "绩效目标申报已于2025年3月5日截止" }, Today).ShouldBe("绩效目标申报已于2025年3月5日截止。如有疑问，请联系何云。");

        asked.Revoke(new Actor("2", "丁宁"), Now);
        asked.Revoke(Filer, Now);
        (asked.State(Today), asked.Ended(_filing, FilingWindow.Open, Today)).ShouldBe((AssignmentState.Revoked, "丁宁已收回这次协助填报，不能再填写；如需继续，请联系何云。"));
    }

    [Fact]
    public void It_rests_while_the_form_is_submitted_and_a_return_lets_it_work_again()
    {
        var asked = Ask(Wish()).Assignment!;

        _filing.Take(FlowStep.Submit, new Decision(Filer, Now), needsConfirmation: false);
        asked.Ended(_filing, FilingWindow.Open, Today).ShouldBe("这张表现在审核中，不能再填写；如需修改，请联系何云。");
        _filing.Take(FlowStep.Return, new Decision(new Actor("9", "沈竹"), Now, "请补充"), needsConfirmation: false);

        asked.Ended(_filing, FilingWindow.Open, Today).ShouldBeNull();
    }

    [Fact]
    public void The_scope_reaches_the_cells_of_the_chosen_rows_and_no_others()
    {
        var scope = Ask(Wish()).Assignment!.Scope;
        var (chosen, other) = (_chosen.Id.ToString(), _other.Id.ToString());

        scope.Writes("indicator.target", chosen).ShouldBeTrue();
        scope.Writes("indicator.target", chosen.ToUpperInvariant()).ShouldBeTrue();
        (scope.Sees("indicator.level1", chosen), scope.Writes("indicator.level1", chosen), scope.Writes("indicator.level2", chosen)).ShouldBe((true, false, false));
        foreach (var (field, row) in new[]
        {
            ("indicator.target", other), ("indicator.target", null), ("indicator.row", chosen), ("indicator.place", chosen), ("goals.annual", null), ("goals.annual", chosen),
            ("money.annual.total", null), ("people.name", "0"), ("group.产出指标.score", null), ("project.name", null),
        })
        {
            (scope.Sees(field, row), scope.Writes(field, row)).ShouldBe((false, false), $"{field} {row}");
        }
    }

    [Fact]
    public void The_narrowed_file_holds_nothing_else()
    {
        var part = Ask(Wish()).Assignment!.Scope.Narrow(_filing.Open());

        part.Indicators.ShouldHaveSingleItem().Id.ShouldBe(_chosen.Id);
        var text = FormContentJson.Write(part).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        text.ShouldContain("培训人次");
        text.ShouldNotContain("全员培训一次");
        text.ShouldNotContain("合格率");
    }

    private AssignmentWish Wish() => new([_chosen.Id], Guid.NewGuid(), "苏禾", Today.AddDays(10), null);

    private (Assignment? Assignment, string? Refusal) Ask(AssignmentWish wish) => Assignment.Ask(_filing, wish, Filer, Today, Now);
}

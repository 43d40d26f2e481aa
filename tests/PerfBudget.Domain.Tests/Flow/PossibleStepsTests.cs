using PerfBudget.Domain.Accounts;
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

namespace PerfBudget.Domain.Tests.Flow;

public sealed class PossibleStepsTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Project _project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2025), "门诊设备更新");
    private readonly Viewer _filer, _head, _reviewer;

    public PossibleStepsTests()
    {
        _project.Put(new FormContent { Kind = FormKind.Declaration }, null, FilingState.Draft, Now);
        _filer = Viewer(Role.Filer);
        _head = Viewer(Role.UnitHead);
        _reviewer = new Viewer(Guid.NewGuid(), "shenzhu", "沈竹", [new Grant(Role.Reviewer, null, null, [])]);
    }

    private Filing Form => _project.Filings[0];

    [Fact]
    public void Each_role_is_offered_the_steps_of_the_forms_state()
    {
        Of(_filer).Offered.ShouldBe([FlowStep.Submit]);
        Of(_reviewer).Offered.ShouldBeEmpty();

        Take(FlowStep.Submit, _filer);

        Of(_filer).Offered.ShouldBe([FlowStep.Withdraw]);
        Of(_head).Offered.ShouldContain(FlowStep.Confirm);
        Of(_head).Offered.ShouldContain(FlowStep.Return);
    }

    [Fact]
    public void Nothing_is_offered_of_a_cancelled_project_and_the_refusal_says_so()
    {
        _project.Cancel("停办", _reviewer.Actor, Now);

        Of(_filer).Offered.ShouldBeEmpty();
        Of(_filer).Refusal(FlowStep.Submit).ShouldBe("项目已取消，不能提交");
    }

    [Fact]
    public void A_closed_calendar_keeps_from_submitting_with_its_own_sentence()
    {
        var closed = FilingWindow.Open with { Refusal = "已截止并锁定" };

        Of(_filer, closed).Offered.ShouldBeEmpty();
        Of(_filer, closed).Refusal(FlowStep.Submit).ShouldBe("已截止并锁定");
    }

    [Fact]
    public void Nothing_is_withdrawn_once_its_review_has_begun()
    {
        Take(FlowStep.Submit, _filer);
        Take(FlowStep.Confirm, _head);
        Form.BeginReview(Now);

        Of(_filer).Offered.ShouldBeEmpty();
        Of(_filer).Refusal(FlowStep.Withdraw)!.ShouldStartWith("财政部门已经开始审核，不能撤回");
    }

    [Fact]
    public void Who_submitted_is_offered_the_approval_and_told_that_another_approves()
    {
        var both = new Viewer(_reviewer.Id, "shenzhu", "沈竹", [.. _reviewer.Grants, .. Viewer(Role.Filer).Grants]);
        Take(FlowStep.Submit, both);
        Take(FlowStep.Confirm, _head);

        Of(both).Offered.ShouldContain(FlowStep.Approve);
        Of(both).Refusal(FlowStep.Approve).ShouldBe("这张表是您提交的，须由另一人批复");
    }

    private Viewer Viewer(Role role) => new(Guid.NewGuid(), "heyun", "何云", [new Grant(role, _project.UnitId, "云溪区卫生站", [_project.UnitId])]);

    private PossibleSteps Of(Viewer viewer, FilingWindow? window = null) =>
        new(viewer, _project, Form, needsConfirmation: true, window ?? FilingWindow.Open);

    private void Take(FlowStep step, Viewer by) =>
        Form.Take(step, new Decision(by.Actor, Now), needsConfirmation: true).Refusal.ShouldBeNull();
}

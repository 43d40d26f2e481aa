using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Flow;

public sealed class FlowTests
{
    private static readonly Actor Filer = new("1", "何云"), Head = new("2", "罗衡"), Reviewer = new("3", "沈竹");
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Project _project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2025), "门诊设备更新");

    private Filing Declaration => _project.Filing(FormKind.Declaration)!;

    public FlowTests()
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Project.Name = new CodedName(null, "门诊设备更新");
        file.Goals.Annual = "更新门诊设备";
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "购置台数", Target = TargetValue.Parse("≥4台"), Weight = WrittenValues.Number("20") });
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "验收合格率", Target = TargetValue.Parse("=100%") });
        _project.Put(file, null, FilingState.Draft, Now);
    }

    public static TheoryData<FlowStep, FilingState, bool, bool, FilingState?> Table()
    {
        var table = new TheoryData<FlowStep, FilingState, bool, bool, FilingState?>();
        foreach (var (step, from, needsConfirmation, isAdjustment) in
            from step in Enum.GetValues<FlowStep>() from state in Enum.GetValues<FilingState>() from confirms in new[] { true, false } from adjusts in new[] { true, false }
            select (step, state, confirms, adjusts))
        {
            var isUnits = from is FilingState.Draft or FilingState.Returned;
            var isUnderway = from is FilingState.AwaitingConfirmation or FilingState.InReview;
            table.Add(step, from, needsConfirmation, isAdjustment, step switch
            {
                FlowStep.Submit when isUnits && needsConfirmation => FilingState.AwaitingConfirmation,
                FlowStep.Submit when isUnits => FilingState.InReview,
                FlowStep.Withdraw when isUnderway => FilingState.Draft,
                FlowStep.Confirm when from == FilingState.AwaitingConfirmation => FilingState.InReview,
                FlowStep.Return when isUnderway => FilingState.Returned,
                FlowStep.Approve when from == FilingState.InReview => FilingState.Approved,
                FlowStep.Adjust when from == FilingState.Approved => FilingState.Draft,
                FlowStep.AbandonAdjustment when isUnits && isAdjustment => FilingState.Approved,
                _ => null,
            });
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_step_leads_where_the_flow_says_and_nowhere_else(FlowStep step, FilingState from, bool needsConfirmation, bool isAdjustment, FilingState? to) =>
        step.LeadsTo(from, needsConfirmation, isAdjustment).ShouldBe(to);

    [Fact]
    public void Each_submission_and_approval_keeps_a_version_and_each_step_a_line()
    {
        var submitted = Declaration.Take(FlowStep.Submit, By(Filer), needsConfirmation: true);
        var confirmed = Declaration.Take(FlowStep.Confirm, By(Head), needsConfirmation: true);
        var approved = Declaration.Take(FlowStep.Approve, By(Reviewer, "同意"), needsConfirmation: true);

        (submitted.Version!.Number, confirmed.Version, approved.Version!.Number).ShouldBe((1, null, 2));
        submitted.Version.Hash.ShouldBe(approved.Version.Hash);
        submitted.Version.Content.ShouldBe(Declaration.Content);
        (approved.Record!.Before, approved.Record.After, approved.Record.Reason, approved.Record.PersonName).ShouldBe((FilingState.InReview, FilingState.Approved, "同意", "沈竹"));
        (Declaration.State, Declaration.ApprovedVersion, Declaration.IsAdjustment).ShouldBe((FilingState.Approved, 2, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_return_needs_a_reason(string? reason)
    {
        Declaration.Take(FlowStep.Submit, By(Filer), needsConfirmation: false);

        Declaration.Take(FlowStep.Return, By(Reviewer, reason), needsConfirmation: false).Refusal.ShouldBe("请写明退回的理由");
        Declaration.State.ShouldBe(FilingState.InReview);
    }

    [Fact]
    public void Nobody_approves_what_they_submitted_themselves()
    {
        Declaration.Take(FlowStep.Submit, By(Reviewer), needsConfirmation: false);

        Declaration.Take(FlowStep.Approve, By(Reviewer), needsConfirmation: false).Refusal.ShouldBe("这张表是您提交的，须由另一人批复");
        Declaration.Take(FlowStep.Approve, By(Head), needsConfirmation: false).IsTaken.ShouldBeTrue();
    }

    [Fact]
    public void What_is_under_review_is_not_taken_back_and_can_be_once_it_was_returned_and_submitted_anew()
    {
        Declaration.Take(FlowStep.Submit, By(Filer), needsConfirmation: false);
        Declaration.BeginReview(Now);

        Declaration.Take(FlowStep.Withdraw, By(Filer), needsConfirmation: false).Refusal.ShouldNotBeNull().ShouldContain("已经开始审核");

        Declaration.Take(FlowStep.Return, By(Reviewer, "补充依据"), needsConfirmation: false);
        Declaration.Take(FlowStep.Submit, By(Filer), needsConfirmation: false);
        Declaration.Take(FlowStep.Withdraw, By(Filer), needsConfirmation: false).IsTaken.ShouldBeTrue();
    }

    [Fact]
    public void An_adjustment_counts_once_it_is_approved_and_leaves_no_trace_in_the_form_when_it_is_given_up()
    {
        Approve();
        var (inForce, agreed) = (Declaration.ApprovedVersion, Declaration.Content);
        var version = Declaration.Take(FlowStep.Adjust, By(Filer, "预算调减"), needsConfirmation: false);
        version.Version.ShouldBeNull();
        Rewrite(file => file.Goals.Annual = "更新两台设备");

        (Declaration.IsAdjustment, Declaration.ApprovedVersion).ShouldBe((true, inForce));
        Declaration.Take(FlowStep.AbandonAdjustment, By(Filer), needsConfirmation: false, _kept).IsTaken.ShouldBeTrue();
        (Declaration.Content, Declaration.State).ShouldBe((agreed, FilingState.Approved));
    }

    [Fact]
    public void What_an_import_brought_in_as_approved_is_kept_before_it_is_adjusted()
    {
        _project.Put(Declaration.Open(), null, FilingState.Approved, Now);

        var taken = Declaration.Take(FlowStep.Adjust, By(Filer, "预算调减"), needsConfirmation: true);

        (taken.Version!.Step, Declaration.ApprovedVersion, Declaration.IsAdjustment).ShouldBe((FlowStep.Approve, 1, true));
    }

    [Fact]
    public void A_later_form_takes_over_what_was_agreed_and_keeps_what_it_says_itself()
    {
        Approve();
        var agreed = Declaration.Open();
        var file = StageBeginning.Of(_project, FormKind.Tracking, agreed);
        file.Indicators.Select(row => row.Name).ShouldBe(["购置台数", "验收合格率"]);
        file.Indicators[1].Actual = TargetValue.Parse("100%");
        _project.Put(file, null, FilingState.Draft, Now);

        agreed.Indicators[1].Target = TargetValue.Parse("≥98%");
        agreed.Indicators.RemoveAt(0);
        agreed.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "时效指标", Name = "完成时间", Target = TargetValue.Parse("12月底前") });
        var tracking = _project.Filing(FormKind.Tracking)!;
        tracking.CarryOver(new AgreedContent(agreed, _project.Unit), By(Reviewer)).ShouldNotBeNull().Record!.Step.ShouldBe(FlowStep.CarryOver);

        tracking.Open().Indicators.Select(row => (row.Name, row.Target?.Text, row.Actual?.Text)).ShouldBe([("验收合格率", "≥98%", "100%"), ("完成时间", "12月底前", null)]);
        tracking.CarryOver(new AgreedContent(agreed, _project.Unit), By(Reviewer)).ShouldBeNull("nothing has changed since");
    }

    [Fact]
    public void Locked_is_what_was_agreed_and_nothing_else()
    {
        var agreed = Declaration.Open();
        var carried = new AgreedContent(agreed, _project.Unit);
        var (first, second) = (agreed.Indicators[0].Id.ToString(), agreed.Indicators[1].Id.ToString());

        foreach (var (field, row) in new (string, string?)[]
        {
            ("project.name", null), ("goals.annual", null), ("indicator.level3", first), ("indicator.target", second), ("indicator.weight", first), (IndicatorRowEdit.Row, null), (IndicatorRowEdit.Place, first),
        })
        {
            carried.Locks(field, row).ShouldBeTrue($"{field} {row}");
        }

        foreach (var (field, row) in new (string, string?)[]
        {
            ("goals.overall", null), ("project.telephone", null), ("indicator.actual", first), ("indicator.weight", second), ("indicator.level3", Guid.NewGuid().ToString()), ("evaluation.total", null), ("funding.total.executed", null),
        })
        {
            carried.Locks(field, row).ShouldBeFalse($"{field} {row}");
        }
    }

    [Fact]
    public void Who_files_is_not_agreed_once_another_unit_has_the_project()
    {
        var agreed = Declaration.Open();
        agreed.Project.Unit = new CodedName(null, _project.Unit.Name);
        agreed.Project.Department = new CodedName(null, "原主管部门");
        var later = new FormContent { Kind = FormKind.Tracking };
        (later.Project.Unit, later.Project.Department) = (new CodedName(null, "接收所"), new CodedName(null, "接收局"));

        new AgreedContent(agreed, _project.Unit).Locks("project.department", null).ShouldBeTrue("the declaration names the unit that files");
        var carried = new AgreedContent(agreed, Unit.Create("接收所", "central"));
        carried.WriteInto(later);

        (later.Project.Unit.Name, later.Project.Department.Name, later.Goals.Annual).ShouldBe(("接收所", "接收局", agreed.Goals.Annual));
        (carried.Locks("project.unit", null), carried.Locks("project.department", null), carried.Locks("project.name", null)).ShouldBe((false, false, true));
    }

    [Fact]
    public void A_check_code_stands_for_the_beginning_of_a_hash_however_it_is_written()
    {
        var hash = FilingVersion.HashOf(Declaration);
        var code = FilingVersion.CheckCodeOf(hash);

        code.ShouldMatch("^[0-9A-F]{4}(-[0-9A-F]{4}){3}$");
        FilingVersion.BeginningOf(code).ShouldBe(hash[..16]);
        FilingVersion.BeginningOf(" " + code.ToLowerInvariant().Replace('-', ' ')).ShouldBe(hash[..16]);
        FilingVersion.BeginningOf("12345").ShouldBeNull();
        Rewrite(file => file.Goals.Annual = "别的目标");
        FilingVersion.HashOf(Declaration).ShouldNotBe(hash);
    }

    private FilingVersion? _kept;

    private void Approve()
    {
        Declaration.Take(FlowStep.Submit, By(Filer), needsConfirmation: false);
        _kept = Declaration.Take(FlowStep.Approve, By(Reviewer), needsConfirmation: false).Version;
    }

    private void Rewrite(Action<FormContent> change)
    {
        var file = Declaration.Open();
        change(file);
        _project.Rewrite(Declaration, file, Now);
    }

    private static Decision By(Actor person, string? reason = null) => new(person, Now, reason);
}

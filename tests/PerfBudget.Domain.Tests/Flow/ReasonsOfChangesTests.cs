using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
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

public sealed class ReasonsOfChangesTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Project _project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2025), "门诊设备更新");
    private readonly List<FlowRecord> _steps = [];

    public ReasonsOfChangesTests()
    {
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Project.Name = new CodedName(null, "门诊设备更新");
        file.Goals.Annual = "更新门诊设备";
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("1280000", 1_280_000));
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "购置台数", Target = TargetValue.Parse("≥4台") });
        _project.Put(file, null, FilingState.Draft, Now);
    }

    private Filing Declaration => _project.Filing(FormKind.Declaration)!;

    [Fact]
    public void The_round_of_a_change_is_what_was_last_returned_opened_again_or_let_be_late()
    {
        Extension[] late = [new Extension(_project, FormKind.Declaration, new DateOnly(2025, 6, 1), "系统停机", By(0).By, Now.AddHours(1))];
        Take(FlowStep.Submit, 2);
        Take(FlowStep.Return, 3, "数量指标的依据不足");
        Take(FlowStep.Submit, 5);
        Take(FlowStep.Withdraw, 6);
        Take(FlowStep.Submit, 8);
        Take(FlowStep.Confirm, 9);
        Take(FlowStep.Approve, 10, by: "3");
        Take(FlowStep.Adjust, 11, "预算调减");

        At(0).ShouldBe("初次填报");
        At(1.5).ShouldBe("延期填报：系统停机");
        At(4).ShouldBe("退回后修改：数量指标的依据不足");
        At(7).ShouldBe("退回后修改：数量指标的依据不足", "a withdrawal leads back into the round before it");
        At(12).ShouldBe("调整：预算调减");

        string At(double hour) => FilingRound.At(Now.AddHours(hour), _steps, late).Words;
    }

    [Fact]
    public void An_abandoned_adjustment_is_in_the_history_cell_by_cell_and_can_be_read_backwards()
    {
        Take(FlowStep.Submit, 1);
        Take(FlowStep.Confirm, 2);
        var approved = Take(FlowStep.Approve, 3, by: "3").Version!;
        Take(FlowStep.Adjust, 4, "预算调减");
        var row = Declaration.Open().Indicators[0].Id.ToString();
        var file = Declaration.Open();
        foreach (var edit in new[] { new CellEdit("goals.annual", null, 0, "少更新一些"), new CellEdit("money.annual.total", null, 0, "90"), new CellEdit(IndicatorRowEdit.Row, row, 0, null) })
        {
            CellEditing.Apply(file, edit, MoneyUnit.TenThousandYuan).Refusal.ShouldBeNull();
        }

        _project.Rewrite(Declaration, file, Now.AddHours(5));
        var before = Declaration.Sequence;

        var changes = Take(FlowStep.AbandonAdjustment, 6, inForce: approved).Changes;

        changes.ShouldAllBe(change => change.Origin == ChangeOrigin.Abandoned && change.PersonName == "何云");
        changes.Select(change => change.Sequence).ShouldBe(Enumerable.Range(before + 1, changes.Count));
        Declaration.Sequence.ShouldBe(before + changes.Count);
        var goal = changes.Single(change => change.Field == "goals.annual");
        (goal.Before, goal.After).ShouldBe(("少更新一些", "更新门诊设备"));
        var money = changes.Single(change => change.Field == "money.annual.total");
        (money.Before, money.After).ShouldBe(("90", "128"), "in the unit of the form");
        var deleted = changes.Single(change => change.Field == IndicatorRowEdit.Row);
        (deleted.Row, deleted.Before).ShouldBe((row, null));
        IndicatorRowEdit.Words(deleted.After).ShouldBe("产出指标 › 数量指标 › 购置台数；年度指标值：≥4台");
    }

    [Fact]
    public void What_an_adjustment_changes_in_later_forms_is_in_their_history()
    {
        var tracking = new FormContent { Kind = FormKind.Tracking };
        new AgreedContent(Declaration.Open(), _project.Unit).WriteInto(tracking);
        _project.Put(tracking, null, FilingState.Draft, Now);
        var agreed = Declaration.Open();
        agreed.Indicators[0].Target = TargetValue.Parse("≥3台");
        agreed.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "验收合格率" });

        var taken = _project.Filing(FormKind.Tracking)!.CarryOver(new AgreedContent(agreed, _project.Unit), By(1)).ShouldNotBeNull();

        taken.Changes.Select(change => (change.Field, change.Before, After: change.Field == IndicatorRowEdit.Row ? IndicatorRowEdit.NameIn(change.After) : change.After, change.Origin)).ShouldBe(
        [
            ("indicator.target", "≥4台", "≥3台", ChangeOrigin.CarriedOver), (IndicatorRowEdit.Row, null, "验收合格率", ChangeOrigin.CarriedOver),
        ]);
    }

    [Fact]
    public void A_note_is_one_line_of_limited_length_and_can_be_taken_back()
    {
        var change = new CellChange(Declaration, new CellEdit("goals.annual", null, 0, "新"), new EditOutcome("旧", "新"), By(0).By, new BrowserEdit(Guid.NewGuid(), 1, false), Now);
        change.Explain(" 按新标准\n测算 ");
        change.Note.ShouldBe("按新标准 测算");
        Should.Throw<ArgumentException>(() => change.Explain(new string('长', CellChange.NoteLength + 1)));
        change.Explain(" ");
        change.Note.ShouldBeNull();
    }

    [Fact]
    public void A_browser_says_only_what_a_browser_knows()
    {
        foreach (var origin in Enum.GetValues<ChangeOrigin>())
        {
            ChangeOrigins.FromId(origin.Id()).ShouldBe(origin);
            origin.Id().Length.ShouldBeLessThanOrEqualTo(ChangeOrigins.IdLength);
            origin.Term().ShouldNotBeEmpty();
        }

        Enum.GetValues<ChangeOrigin>().Where(origin => !origin.IsOfBrowser())
            .ShouldBe([ChangeOrigin.CarriedOver, ChangeOrigin.Abandoned, ChangeOrigin.UnitChanged, ChangeOrigin.Renamed]);
    }

    private StepTaken Take(FlowStep step, double hour, string? reason = null, string by = "1", FilingVersion? inForce = null)
    {
        var taken = Declaration.Take(step, new Decision(new Actor(by, "何云"), Now.AddHours(hour), reason), needsConfirmation: true, inForce, MoneyUnit.TenThousandYuan);
        taken.Refusal.ShouldBeNull();
        _steps.Add(taken.Record!);
        return taken;
    }

    private static Decision By(double hour) => new(new Actor("1", "何云"), Now.AddHours(hour));
}

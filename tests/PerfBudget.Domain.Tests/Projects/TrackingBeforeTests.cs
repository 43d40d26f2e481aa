using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Projects;

public sealed class TrackingBeforeTests
{
    private readonly Project _project = Project.Create(Unit.Create("甲单位", "shanghai"), new FiscalYear(2026), "设备更新");

    [Fact]
    public void A_newer_draft_does_not_hide_what_was_approved()
    {
        Put(1, FilingState.Approved);
        Put(2, FilingState.Draft);

        Before(FormKind.SelfEvaluation).ShouldBe(1);
        Before(new Stage(FormKind.Tracking, 3)).ShouldBe(1);
    }

    [Fact]
    public void Of_several_approved_the_newest_counts_and_a_tracking_has_those_before_it()
    {
        Put(1, FilingState.Approved);
        Put(2, FilingState.Approved);

        Before(FormKind.SelfEvaluation).ShouldBe(2);
        Before(new Stage(FormKind.Tracking, 2)).ShouldBe(1);
        Before(FormKind.Tracking).ShouldBeNull();
    }

    [Fact]
    public void Where_none_is_approved_the_newest_that_may_be_seen_counts()
    {
        Put(1, FilingState.InReview);
        Put(2, FilingState.Draft);

        Before(FormKind.SelfEvaluation).ShouldBe(2);
        _project.TrackingBefore(FormKind.SelfEvaluation, one => one.State != FilingState.Draft)!.Number.ShouldBe(1);
    }

    private int? Before(Stage stage) => _project.TrackingBefore(stage, _ => true)?.Number;

    private void Put(int number, FilingState state) =>
        _project.Put(new FormContent { Kind = FormKind.Tracking }, null, state, DateTimeOffset.UnixEpoch, number);
}

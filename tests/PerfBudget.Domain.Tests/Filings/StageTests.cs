using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Filings;

public sealed class StageTests
{
    [Fact]
    public void A_stage_is_found_by_its_name()
    {
        foreach (var stage in new[] { new Stage(FormKind.Declaration), new Stage(FormKind.Tracking), new Stage(FormKind.Tracking, 2), new Stage(FormKind.Tracking, Stage.MostTrackings), new Stage(FormKind.SelfEvaluation) })
        {
            Stage.FromId(stage.Id).ShouldBe(stage);
        }

        new Stage(FormKind.Tracking, 2).Id.ShouldBe("tracking-2");
        new Stage(FormKind.Tracking, 2).Form.ShouldBe("跟踪表（第2期）");
        new Stage(FormKind.Tracking).Term.ShouldBe("绩效跟踪");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tracking-1")]
    [InlineData("tracking-0")]
    [InlineData("tracking-13")]
    [InlineData("tracking--2")]
    [InlineData("tracking-+2")]
    [InlineData("tracking-２")]
    [InlineData("declaration-2")]
    public void What_is_no_name_of_a_stage_is_none(string? id) => Stage.FromId(id).ShouldBeNull();
}

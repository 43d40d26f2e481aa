using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Comments;

public sealed class CommentTests
{
    private static readonly Actor Reviewer = new("3", "沈竹"), Filer = new("1", "何云");
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly FormContent _file = new() { Kind = FormKind.Declaration };
    private readonly Filing _filing;

    public CommentTests()
    {
        _file.Indicators.Add(new Indicator { Name = "培训人次", Target = TargetValue.Parse("≥240人次") });
        var project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2025), "全员培训");
        project.Put(_file, null, FilingState.InReview, Now);
        _filing = project.Filing(FormKind.Declaration)!;
    }

    [Fact]
    public void A_comment_keeps_what_its_cell_was_called()
    {
        var row = _file.Indicators[0].Id.ToString();

        CommentedCell.Find(_file, "indicator.target", row)!.Name.ShouldBe("年度指标值 · 培训人次");
        CommentedCell.Find(_file, "goals.annual", null)!.Name.ShouldBe("年度总体目标");
        CommentedCell.Find(_file, "indicator.target", Guid.NewGuid().ToString()).ShouldBeNull();
        CommentedCell.Find(_file, "goals.nowhere", null).ShouldBeNull();
        CommentedCell.Find(_file, new string('x', 500), null).ShouldBeNull();
    }

    [Theory]
    [InlineData("  请写明依据\r\n\u0000附文件 ", "请写明依据\n附文件")]
    [InlineData(" \n\t", null)]
    [InlineData(null, null)]
    public void What_is_typed_is_kept_without_what_nobody_sees(string? typed, string? kept) => Comment.Read(typed).Text.ShouldBe(kept);

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_both_numbers() =>
        Comment.Read(new string('字', Comment.TextLength + 1)).Refusal.ShouldBe("批注最多 1000 字，现有 1001 字，请精简。");

    [Fact]
    public void Who_solved_it_first_stays_until_it_is_opened_again()
    {
        var comment = Written();
        comment.Solve(Filer, Now.AddHours(1));
        comment.Solve(Reviewer, Now.AddHours(2));
        (comment.IsOpen, comment.SolvedByName, comment.SolvedAt).ShouldBe((false, "何云", Now.AddHours(1)));

        comment.Reopen();
        (comment.IsOpen, comment.SolvedByName).ShouldBe((true, null));
    }

    [Fact]
    public void An_answer_stands_at_the_same_cell_and_is_not_answered_itself()
    {
        var answer = Written().Answer("已改", Filer, Now);

        (answer.Field, answer.FilingId, answer.UnitId, answer.PersonName).ShouldBe(("goals.annual", _filing.Id, _filing.UnitId, "何云"));
        Should.Throw<InvalidOperationException>(() => answer.Answer("好", Reviewer, Now));
    }

    private Comment Written() => new(_filing, CommentedCell.Find(_file, "goals.annual", null)!, "请量化", Reviewer, Now);
}

using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Projects;

public sealed class ProjectChangesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Actor Somebody = new("1", "某人");

    [Fact]
    public void A_cancelled_project_is_not_written_until_it_is_resumed()
    {
        var project = Filed(FilingState.Draft);

        project.Cancel("资金收回", Somebody, Now).Reason.ShouldBe("资金收回");

        Should.Throw<InvalidOperationException>(() => project.Put(File("x"), null, FilingState.Draft, Now));
        Should.Throw<InvalidOperationException>(() => project.Rewrite(project.Filings[0], File("x"), Now));
        Should.Throw<InvalidOperationException>(() => project.Cancel("再来", Somebody, Now));
        project.Resume("资金恢复", Somebody, Now).Kind.ShouldBe(ProjectEventKind.Resumed);
        project.Rewrite(project.Filings[0], File("新名"), Now);
        project.Name.ShouldBe("新名");
        Should.Throw<InvalidOperationException>(() => project.Resume("再来", Somebody, Now));
    }

    [Theory]
    [InlineData(FilingState.Draft, true)]
    [InlineData(FilingState.Returned, true)]
    [InlineData(FilingState.InReview, false)]
    [InlineData(FilingState.Approved, false)]
    public void A_new_name_is_written_into_drafts_alone_and_stays(FilingState state, bool isWritten)
    {
        var project = Filed(state);

        project.Rename("河道保洁（原甲局）", Somebody, Now).Count.ShouldBe(isWritten ? 1 : 0);

        project.Name.ShouldBe("河道保洁（原甲局）");
        project.Filings[0].Open().Project.Name!.Name.ShouldBe(isWritten ? "河道保洁（原甲局）" : "河道保洁");
        var file = project.Filings[0].Open();
        file.Goals.Annual = "别处改动";
        project.Rewrite(project.Filings[0], file, Now);
        project.Name.ShouldBe("河道保洁（原甲局）");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_copy_takes_texts_over_and_amounts_by_choice(bool keep, bool nextYear)
    {
        var from = Filed(FilingState.Approved);
        var copy = Project.Create(from.Unit, new FiscalYear(nextYear ? 2027 : 2026), "新项目");

        var file = ProjectCopy.Of(from, copy, keep);

        file.Year!.Value.Number.ShouldBe(copy.Year);
        (file.Project.Name!.Name, file.Goals.Annual, file.Indicators.Single().Name).ShouldBe(("新项目", "保持清洁", "保洁长度"));
        file.Indicators.Single().Id.ShouldNotBe(from.Filings[0].Open().Indicators.Single().Id);
        file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual)?.Yuan.ShouldBe(50_000m);
        (file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual) is not null).ShouldBe(keep);
        file.Project.Code.ShouldBe(nextYear ? "CODE1" : null);
        file.Signatures.Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026年农村供水维修", "2027年农村供水维修")]
    [InlineData("农村供水维修（2026）", "农村供水维修（2027）")]
    [InlineData("2025—2026学年营养改善", "2026—2027学年营养改善")]
    [InlineData("2026年-2027年采暖季清洁取暖", "2027年-2028年采暖季清洁取暖")]
    [InlineData("2024-2026年高标准农田建设", "2024-2026年高标准农田建设")] // the whole term
    [InlineData("2023年水毁修复", "2023年水毁修复")]
    [InlineData("编号120265的维修", "编号120265的维修")]
    public void The_name_suggested_for_the_next_year_moves_the_year_in_it(string name, string next) => ProjectCopy.NameInNextYear(name, 2026).ShouldBe(next);

    [Theory]
    [InlineData("2026-01-01", "2026年12月31日", "2027-01-01", "2027年12月31日")]
    [InlineData("2026-03-01", null, "2027-03-01", null)]
    [InlineData("2025-06-01", "2027-12-31", "2025-06-01", "2027-12-31")] // a term of several years
    [InlineData("2026-01-01", "2028-12-31", "2026-01-01", "2028-12-31")]
    public void Dates_of_the_year_move_on_and_those_of_a_longer_term_stay(string start, string? end, string nextStart, string? nextEnd)
    {
        var from = Filed(FilingState.Approved);
        var file = from.Filings[0].Open();
        (file.Project.Start, file.Project.End) = (WrittenValues.Date(start), WrittenValues.Date(end));
        file.Project.Term = WrittenValues.Period("2026-01-01 至 2026-12-31");
        from.Put(file, null, FilingState.Approved, Now);

        var next = ProjectCopy.Continuing(null, from, Project.Create(from.Unit, new FiscalYear(2027), "河道保洁"), keepAmounts: false);

        (next.Project.Start?.Text, next.Project.End?.Text, next.Project.Term!.Value.Text).ShouldBe((nextStart, nextEnd, "2027-01-01 至 2027-12-31"));
        next.Project.Start!.Value.Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_unit_takes_a_project_back_only_before_anything_of_it_was_submitted()
    {
        var draft = Filed(FilingState.Draft);
        draft.Withdraw(null, new Actor("1", "张三"), Now).Kind.ShouldBe(ProjectEventKind.Withdrawn);
        draft.IsCancelled.ShouldBeTrue();

        foreach (var state in Enum.GetValues<FilingState>().Where(state => state != FilingState.Draft))
        {
            Should.Throw<InvalidOperationException>(() => Filed(state).Withdraw("写错了", new Actor("1", "张三"), Now));
        }
    }

    [Fact]
    public void A_unit_is_merged_once_into_another_that_is_open()
    {
        var (one, other, third) = (Unit.Create("甲", "central"), Unit.Create("乙", "central"), Unit.Create("丙", "central"));

        one.CloseInto(other, Now);

        Should.Throw<InvalidOperationException>(() => one.CloseInto(third, Now));
        Should.Throw<InvalidOperationException>(() => third.CloseInto(one, Now));
        Should.Throw<InvalidOperationException>(() => third.CloseInto(third, Now));
    }

    private static Project Filed(FilingState state)
    {
        var project = Project.Create(Unit.Create("甲局", "central"), new FiscalYear(2026), "河道保洁");
        project.Put(File("河道保洁"), null, state, Now);
        return project;
    }

    private static FormContent File(string name)
    {
        var file = new FormContent { Kind = FormKind.Declaration, Year = new FiscalYear(2026) };
        file.Project.Name = new CodedName(null, name);
        file.Project.Code = "CODE1";
        file.Goals.Annual = "保持清洁";
        file.Signatures.Date = WrittenValues.Date("2026-01-05");
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("5", 50_000m));
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "保洁长度" });
        return file;
    }
}

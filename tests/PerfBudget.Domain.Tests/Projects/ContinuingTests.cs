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

public sealed class ContinuingTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Actor Somebody = new("1", "某人");
    private static readonly Unit Unit = Unit.Create("甲局", "central");

    [Fact]
    public void A_project_continues_one_of_the_same_unit_and_the_year_before_and_both_logs_say_so()
    {
        var (before, next) = (Project(2025), Project(2026));

        var entries = next.Continue(before, ProjectEventKind.Linked, "同一项目", Somebody, Now);

        next.ContinuesId.ShouldBe(before.Id);
        entries.Select(entry => entry.ProjectId).ShouldBe([before.Id, next.Id]);
        entries.ShouldAllBe(entry => entry.Before == "2025 年“河道保洁”" && entry.After == "2026 年“河道保洁”" && entry.Reason == "同一项目");
        Should.Throw<InvalidOperationException>(() => next.Continue(before, ProjectEventKind.Linked, "再来", Somebody, Now));
        next.ContinueNoLonger(before, "关联错了", Somebody, Now)[1].Kind.ShouldBe(ProjectEventKind.Unlinked);
        next.ContinuesId.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => next.ContinueNoLonger(before, "再来", Somebody, Now));
    }

    [Fact]
    public void Neither_another_unit_nor_another_year_is_continued()
    {
        var next = Project(2026);
        foreach (var other in new[] { Project(2024), Project(2026), Domain.Projects.Project.Create(Unit.Create("乙局", "central"), new FiscalYear(2025), "河道保洁") })
        {
            Should.Throw<InvalidOperationException>(() => next.Continue(other, ProjectEventKind.Linked, "关联", Somebody, Now));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_next_years_declaration_is_the_approved_one_with_the_medium_term_unchanged(bool keep)
    {
        var before = Project(2025);
        before.Put(Declaration("改了一半"), null, FilingState.Draft, Now);
        var agreed = Declaration("保持清洁");
        var next = Project(2026);

        var file = ProjectCopy.Continuing(agreed, before, next, keep);

        (file.Year!.Value.Number, file.Goals.Annual, file.Goals.Overall).ShouldBe((2026, "保持清洁", "三年清洁"));
        file.Indicators.Single().Horizon.ShouldBe(Horizon.Medium);
        file.Funding.Amount(FundingSource.Total, FundingMeasure.Project)!.Value.Yuan.ShouldBe(900_000m);
        (file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual) is not null).ShouldBe(keep);
        MediumTerm.Differences(Declaration("x"), file).ShouldBeEmpty();
        ProjectCopy.Continuing(null, before, next, keep).Goals.Annual.ShouldBe("改了一半");
        ProjectCopy.Continuing(null, Project(2025), next, keep).Goals.Annual.ShouldBeNull();
    }

    [Fact]
    public void What_departs_from_the_first_years_medium_term_is_named_and_blanks_are_not_compared()
    {
        var later = Declaration("x");
        later.Goals.Overall = "五年清洁";
        later.Indicators[0].Target = TargetValue.Parse("5条");
        later.Funding.Set(FundingSource.Total, FundingMeasure.Project, new Written<decimal>("100", 1_000_000m));

        MediumTerm.Differences(Declaration("x"), later).ShouldBe(["中期目标", "中期指标", "实施期资金总额"]);
        MediumTerm.Differences(Declaration("x"), new FormContent()).ShouldBeEmpty();
        later.Goals.Overall = "三年\n清洁 ";
        MediumTerm.Differences(Declaration("x"), later).ShouldBe(["中期指标", "实施期资金总额"]);
    }

    [Fact]
    public void A_years_figures_come_from_the_newest_form_that_says_them()
    {
        var project = Project(2025);
        project.Put(Declaration("x"), null, FilingState.Approved, Now);
        ProjectYear.Of(project, _ => true).ShouldBe(new ProjectYear(new Money(300_000m), null, null, null, new Money(900_000m)));

        var tracking = With(FormKind.Tracking, (FundingMeasure.Initial, 310_000m), (FundingMeasure.Executed, 100_000m));
        project.Put(tracking, null, FilingState.Approved, Now);
        var evaluation = With(FormKind.SelfEvaluation, (FundingMeasure.Budget, 200_000m), (FundingMeasure.Executed, 150_000m));
        evaluation.Evaluation.Total = new Written<decimal>("92.5", 92.5m);
        evaluation.Evaluation.Grade = "优";
        project.Put(evaluation, null, FilingState.Draft, Now);

        var figures = ProjectYear.Of(project, _ => true);
        figures.ShouldBe(new ProjectYear(new Money(310_000m), new Money(200_000m), new Money(150_000m), "92.5（优）", new Money(900_000m)));
        figures.Rate.ShouldBe(75m);
        ProjectYear.Of(project, filing => filing.State == FilingState.Approved).Rate!.Value.ShouldBe(32.258m, 0.001m);
    }

    [Fact]
    public void Sums_take_the_beginning_of_the_year_where_no_later_budget_is_said()
    {
        var sum = ProjectYear.Sum([new(new Money(100m), new Money(80m), new Money(60m), "90", new Money(500m)), new(new Money(120m), null, null, null, null)]);

        sum.ShouldBe(new ProjectYear(new Money(220m), new Money(200m), new Money(60m), null, new Money(500m)));
        ProjectYear.Sum([]).Rate.ShouldBeNull();
    }

    private static Project Project(int year) => Domain.Projects.Project.Create(Unit, new FiscalYear(year), "河道保洁");

    private static FormContent Declaration(string goal)
    {
        var file = With(FormKind.Declaration, (FundingMeasure.Project, 900_000m), (FundingMeasure.Annual, 300_000m));
        file.Goals.Annual = goal;
        file.Goals.Overall = "三年清洁";
        file.Indicators.Add(new Indicator { Level1 = "产出指标", Name = "清洁河道", Horizon = Horizon.Medium, Target = TargetValue.Parse("3条") });
        return file;
    }

    private static FormContent With(FormKind kind, params (FundingMeasure Measure, decimal Yuan)[] money)
    {
        var file = new FormContent { Kind = kind };
        foreach (var (measure, yuan) in money)
        {
            file.Funding.Set(FundingSource.Total, measure, new Written<decimal>($"{yuan}", yuan));
        }

        return file;
    }
}

using System.Reflection;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class CheckBookTests
{
    private static readonly ICheck[] Shipped = [.. CheckBook.Shipped.Checks];

    [Fact] public void At_least_sixty_rules_are_shipped() => Shipped.Length.ShouldBeGreaterThanOrEqualTo(60);

    [Fact] public void Codes_differ() => Shipped.Select(check => check.Code).ShouldBeUnique();

    [Fact] public void Rules_differ() => Shipped.Select(check => check.Rule).ShouldBeUnique();

    [Fact]
    public void Every_check_says_who_it_is_and_where_it_comes_from() => Shipped.ShouldAllBe(check =>
        check.Code.Contains('.') && check.Title.Length > 3 && check.Rule.Length > 10 && check.Citation.Document.Length > 4 && check.Kinds.Count > 0);

    [Fact] public void No_shipped_source_claims_to_have_been_verified() => Shipped.ShouldAllBe(check => !check.Citation.Verified);

    [Fact] public void What_a_check_supersedes_is_a_check() => Shipped.SelectMany(check => check.Supersedes).ShouldAllBe(code => CheckBook.Shipped.Find(code) != null);

    [Fact]
    public void No_two_checks_supersede_each_other()
    {
        static bool Reaches(string from, string to) => CheckBook.Shipped.Find(from)!.Supersedes.Any(next => next == to || Reaches(next, to));
        Shipped.Where(check => Reaches(check.Code, check.Code)).Select(check => check.Code).ShouldBeEmpty();
    }

    [Fact] public void Every_threshold_of_a_check_can_be_set_by_name() => Shipped.SelectMany(check => check.Thresholds).ShouldAllBe(threshold => CheckThresholds.Find(threshold.Name) == threshold);

    [Fact]
    public void Every_threshold_belongs_to_a_check() =>
        CheckThresholds.All.ShouldAllBe(threshold => Shipped.Any(check => check.Thresholds.Contains(threshold)));

    [Fact]
    public void Every_check_has_a_test_that_it_finds_and_a_test_that_it_keeps_quiet()
    {
        var tests = typeof(CheckBookTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<FactAttribute>()).Select(attribute => attribute.GetType())
            .Where(type => type.IsGenericType).Select(type => (Kind: type.GetGenericTypeDefinition(), Check: type.GetGenericArguments()[0])).ToHashSet();
        var untested = Shipped.Select(check => check.GetType())
            .Where(check => !tests.Contains((typeof(FindsAttribute<>), check)) || !tests.Contains((typeof(KeepsQuietAttribute<>), check)));
        untested.Select(check => check.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_check_that_a_place_switches_off_is_silent() =>
        Codes(Form.SelfEvaluation().Set("evaluation.total", "98").Settings(new CheckSettings { Checks = [new("points.total", On: false)] })).ShouldNotContain("points.total");

    [Fact]
    public void A_place_grades_a_check_for_the_years_it_says()
    {
        var form = Form.SelfEvaluation().Set("evaluation.total", "98").Settings(new CheckSettings { Checks = [new("points.total", Severity: Severity.Hint, From: 2024), new("points.total", Severity: Severity.Explain, From: 2025)] });
        CheckBook.Shipped.Run(form.Context).Single(finding => finding.Code == "points.total").Severity.ShouldBe(Severity.Hint);
    }

    [Fact]
    public void A_finding_cites_the_place_that_set_its_threshold()
    {
        var source = new Citation("某市财绩〔2024〕1号", Verified: true);
        var form = Form.Declaration().Row("读者满意度", target: "≥90%").Settings(new CheckSettings { Thresholds = [new(CheckThresholds.LowSatisfaction.Name, 95, From: 2024, To: 2024, Source: source)] });
        CheckBook.Shipped.Run(form.Context).Single(finding => finding.Code == "target.satisfaction.low").Citation.ShouldBe(source);
    }

    [Fact]
    public void A_threshold_of_another_year_does_not_count() =>
        Codes(Form.Declaration().Settings(new CheckSettings { Thresholds = [new(CheckThresholds.LowSatisfaction.Name, 95, From: 2025)] })).ShouldBeEmpty();

    [Fact]
    public void One_cause_in_several_rows_is_one_finding_that_names_all_of_them()
    {
        var form = Form.Declaration().Row("更新设备数量", target: "20台").Row("培训馆员人次", target: "60人次");
        var finding = CheckBook.Shipped.Run(form.Context).Single(finding => finding.Code == "target.operator");
        finding.Also.Count.ShouldBe(1);
        finding.Message.ShouldContain("更新设备数量");
        finding.Message.ShouldContain("培训馆员人次");
    }

    [Fact]
    public void What_is_superseded_is_not_said_twice() =>
        Codes(Form.SelfEvaluation().Row("读者满意度", actual: "满意")).ShouldBe(["points.unproven"]);

    [Fact]
    public void The_gravest_comes_first()
    {
        var findings = CheckBook.Shipped.Run(Form.Declaration().Row("更新设备数量", target: "20台").Row("设备验收合格率", target: "≤98%").Row("读者满意度", target: "满意").Context);
        findings.Select(finding => finding.Severity).ShouldBe([Severity.Error, Severity.Explain, Severity.Hint]);
    }

    [Fact]
    public void A_check_that_fails_does_not_silence_the_others()
    {
        var book = new CheckBook([new Failing(), CheckBook.Shipped.Find("points.total")!]);
        book.Run(Form.SelfEvaluation().Set("evaluation.total", "98").Context).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(FormKind.Declaration)]
    [InlineData(FormKind.Tracking)]
    [InlineData(FormKind.SelfEvaluation)]
    public void An_empty_form_is_only_told_that_it_is_empty(FormKind kind) =>
        CheckBook.Shipped.Run(new CheckContext(new FormContent { Kind = kind })).Select(finding => finding.Code).ShouldBe(["complete.indicators"]);

    private static IEnumerable<string> Codes(Form form) => CheckBook.Shipped.Run(form.Context).Select(finding => finding.Code);

    private sealed class Failing() : Check("test.failing", Severity.Error, "失败", "总是失败", new Citation("测试文件"))
    {
        public override IEnumerable<Finding> Run(CheckContext context) => throw new InvalidOperationException();
    }
}

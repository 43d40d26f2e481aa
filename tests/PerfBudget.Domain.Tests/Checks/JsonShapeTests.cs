using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Scoring;

namespace PerfBudget.Domain.Tests.Checks;

/// <summary>What scripts of finance offices depend on: keys may be added, none may go.</summary>
public sealed class JsonShapeTests
{
    [Fact]
    public void A_finding_has_the_agreed_keys()
    {
        var finding = CheckBook.Shipped.Run(Form.Declaration().Row("设备验收合格率", target: "≤98%").Context).Single();
        var json = FindingJson.Write(finding, "甲.txt", 2);
        json.Select(property => property.Key).Take(12).ShouldBe(["source", "index", "code", "severity", "path", "term", "row", "message", "expected", "found", "citation", "verified"]);
        json.ToJsonString().ShouldContain("\"severity\":\"error\"");
        ((string?)json["row"]).ShouldBe("设备验收合格率");
        ((bool?)json["verified"]).ShouldBe(false);
    }

    [Fact]
    public void A_score_sheet_has_the_agreed_keys()
    {
        var json = ScoreSheetJson.Write(ScoreSheet.Of(Form.SelfEvaluation().File), "甲.txt", 1);
        string[] agreed = ["source", "index", "scheme", "printedTotal", "computedTotal", "grade", "lines"];
        agreed.ShouldBeSubsetOf(json.Select(property => property.Key));
        string[] ofLines = ["row", "weight", "printed", "computed", "rule", "inputs", "explanation"];
        ofLines.ShouldBeSubsetOf(json["lines"]![0]!.AsObject().Select(property => property.Key));
        ((decimal?)json["lines"]![0]!["computed"]).ShouldBe(9.5m);
    }
}

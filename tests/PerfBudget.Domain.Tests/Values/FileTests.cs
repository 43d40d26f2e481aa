using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Tests.Checks;
using PerfBudget.Domain.Tests.Mutations;

namespace PerfBudget.Domain.Tests.Values;

public sealed class FileTests
{
    [Theory]
    [InlineData("149-某区卫生健康委员会", "149", "某区卫生健康委员会")]
    [InlineData("99010124T000001234567-系统运维费", "99010124T000001234567", "系统运维费")]
    [InlineData("99010124T000001234567-2024年补助", "99010124T000001234567-2024年补助", null)]
    [InlineData("IT-运维", null, "IT-运维")]
    [InlineData("2024-2026年规划", null, "2024-2026年规划")]
    [InlineData("系统运维费", null, "系统运维费")]
    public void A_code_before_a_name_is_parted_from_it(string text, string? code, string? name)
    {
        var parsed = CodedName.Parse(text)!;
        parsed.ToString().ShouldBe(text);
        if (name is not null)
        {
            (parsed.Code, parsed.Name).ShouldBe((code, name));
        }
    }

    [Fact]
    public void A_blank_name_is_none() => CodedName.Parse("  ").ShouldBeNull();

    [Theory]
    [InlineData("偏差原因：人员流动。改进措施：加强培训。", "人员流动。", "加强培训。")]
    [InlineData("未完成原因:雨季停工；整改措施:顺延工期", "雨季停工；", "顺延工期")]
    [InlineData("设备到货晚", "设备到货晚", null)]
    [InlineData("改进措施：提前采购", null, "提前采购")]
    [InlineData("1.原因：停产 2.下一步改进措施：换供应商", "停产", "换供应商")]
    public void Reason_and_measure_are_parted(string text, string? reason, string? measure)
    {
        var row = new Indicator();
        Deviations.Split(row, text);
        (row.Reason, row.Measure).ShouldBe((reason, measure));
    }

    [Theory]
    [InlineData("停产", "换供应商")]
    [InlineData("停产", null)]
    [InlineData(null, "换供应商")]
    [InlineData(null, null)]
    public void Reason_and_measure_that_are_joined_part_again(string? reason, string? measure)
    {
        var row = new Indicator();
        Deviations.Split(row, Deviations.Join(new Indicator { Reason = reason, Measure = measure }));
        (row.Reason, row.Measure).ShouldBe((reason, measure));
    }

    [Fact]
    public void A_file_reads_back_as_it_was_written()
    {
        foreach (var file in Enum.GetValues<Style>().SelectMany(style => Enumerable.Range(0, 10).Select(seed => ConsistentForm.Of(style, seed).File)).Append(Form.ByGroups().File).Append(Form.SelfEvaluation().File))
        {
            var written = FormContentJson.Write(file).ToJsonString();
            using var json = JsonDocument.Parse(written);
            FormContentJson.Write(FormContentJson.Read(json.RootElement)).ToJsonString().ShouldBe(written);
        }
    }

    [Fact]
    public void What_could_not_be_read_as_a_number_is_kept()
    {
        var file = Form.SelfEvaluation().Row("更新设备数量", weight: "十分").Money(FundingSource.Total, FundingMeasure.Executed, null, "九十五").File;
        using var json = JsonDocument.Parse(FormContentJson.Write(file).ToJsonString());
        var read = FormContentJson.Read(json.RootElement);
        read.Indicators.Single(row => row.Name == "更新设备数量").Weight!.Value.Text.ShouldBe("十分");
        read.Funding.Entry(FundingSource.Total, FundingMeasure.Executed)!.Value.Text.ShouldBe("九十五");
    }

    [Fact]
    public void Group_scores_that_are_words_are_kept()
    {
        var file = Form.ByGroups().Group("产出指标", "50", "良好").File;
        using var json = JsonDocument.Parse(FormContentJson.Write(file).ToJsonString());
        FormContentJson.Read(json.RootElement).Evaluation.Groups.Single(group => group.Group == "产出指标").Score!.Value.Text.ShouldBe("良好");
    }

    [Fact]
    public void What_is_no_project_file_is_refused_with_a_reason()
    {
        using var json = JsonDocument.Parse("""{ "kind": "letter" }""");
        Should.Throw<JsonException>(() => FormContentJson.Read(json.RootElement)).Message.ShouldContain("kind");
    }
}

using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Tests.Fields;

public sealed class FieldMeaningTests
{
    private static readonly string[] Paths =
    [
        .. FieldCatalog.All.Select(field => field.Path),
        .. IndicatorFields.All.Select(field => "indicator." + field.Path),
        .. PersonFields.All.Select(field => "people." + field.Path),
        .. FundingMeasure.All.SelectMany(measure => FundingSource.All.Select(source => new MoneyPath(measure, source).ToString())),
        "group.产出指标.score", "group.产出指标.weight",
    ];

    [Fact]
    public void No_field_is_without_a_meaning()
    {
        foreach (var path in Paths)
        {
            var meaning = FieldMeaning.Of(path).ShouldNotBeNull(path);
            meaning.Text.ShouldEndWith("。", customMessage: path);
            meaning.Text.Length.ShouldBeInRange(10, 120, path);
        }
    }

    [Fact]
    public void No_two_fields_mean_the_same() => Paths.GroupBy(path => FieldMeaning.Of(path)!.Text).Where(same => same.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void What_is_no_field_has_none() => FieldMeaning.Of("project.nothing").ShouldBeNull();
}

using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Layout;

public sealed class CellNamesTests
{
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);

    [Theory]
    [InlineData("central/declaration", "project.term", "项目期")]
    [InlineData("central/declaration", "goals.annual", "年度目标")]
    [InlineData("central/declaration", "goals.overall", "中期目标")]
    [InlineData("central/declaration", "money.project.total", "中期资金总额")]
    [InlineData("central/declaration", "money.annual.fiscal", "年度资金总额中的财政拨款")]
    [InlineData("central/tracking", "money.executed.general-budget", "本年一般公共预算拨款的1-7月执行数")]
    [InlineData("central/tracking", "indicator.actual", "1-7月执行情况")]
    [InlineData("shanghai/declaration", "money.project.fiscal", "项目资金总额中的财政资金")]
    [InlineData("shanghai/declaration", "money.project.other", "项目资金总额中的其他资金")]
    [InlineData("shanghai/declaration", "money.annual.other", "年度资金申请总额中的其他资金")]
    [InlineData("shanghai/declaration", "indicator.target", "年度指标值")]
    [InlineData("shanghai/tracking", "money.budget.total", "当年预算数")]
    [InlineData("shanghai/tracking", "money.rate.total", "预算执行进度")]
    [InlineData("shanghai/tracking", "indicator.actual", "完成百分比或完成情况")]
    [InlineData("shanghai/tracking", "indicator.measure", "纠偏措施")]
    [InlineData("shanghai/tracking", "indicator.deviation", "偏差情况")]
    [InlineData("beijing/self-evaluation", "money.budget.total", "全年预算数")]
    [InlineData("beijing/self-evaluation", "money.rate.fiscal", "当年财政拨款的执行率")]
    [InlineData("beijing/self-evaluation", "goals.annual", "预期目标")]
    [InlineData("beijing/self-evaluation", "evaluation.total", null)]
    [InlineData("shanghai/declaration", "tracking.period", null)]
    public void A_cell_is_called_as_the_form_prints_it(string form, string path, string? name) => Places.Layout(form)!.Names.Of(path, new FormContent()).ShouldBe(name);

    [Fact]
    public void The_months_of_a_label_are_those_of_the_file()
    {
        var file = new FormContent { Kind = FormKind.Tracking, Tracking = { Period = WrittenValues.Period("2026年1月至6月") } };

        Places.Layout("central/tracking")!.Names.Of("indicator.actual", file).ShouldBe("1-6月执行情况");
    }

    [Fact]
    public void Every_form_names_its_cells_in_few_words()
    {
        foreach (var layout in Places.Places.SelectMany(place => Enum.GetValues<FormKind>().Select(kind => place.Layout(kind)).OfType<FormLayout>()).Distinct())
        {
            foreach (var path in FieldCatalog.All.Select(field => field.Path).Concat(IndicatorFields.All.Select(field => "indicator." + field.Path)))
            {
                (layout.Names.Of(path, new FormContent()) ?? "甲").ShouldMatch(@"^[^\s（）()：{}]{1,20}(（[^（）]+）)?$", $"{layout.Id} {path}");
            }
        }
    }
}

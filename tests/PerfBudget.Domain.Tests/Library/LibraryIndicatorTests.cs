using PerfBudget.Domain.Library;
using PerfBudget.Domain.Units;

namespace PerfBudget.Domain.Tests.Library;

public sealed class LibraryIndicatorTests
{
    private static readonly LibraryIndicator Whole = new()
    {
        Name = "设备完好率", Level1 = "产出指标", Level2 = "质量指标", Industry = "通用", Definition = "完好设备所占的比例。", Formula = "完好数÷总数×100%",
        Unit = "%", Direction = IndicatorDirection.AtLeast, UsualValues = ["≥95%", "≥98%"], Source = LibraryIndicator.OwnSource,
    };

    private static readonly (Guid, string) Person = (Guid.NewGuid(), "张三");

    [Fact]
    public void A_whole_indicator_meets_no_objection() => Whole.Objections().ShouldBeEmpty();

    public static TheoryData<LibraryPart, LibraryIndicator> Spoiled { get; } = new()
    {
        { LibraryPart.Name, Whole with { Name = " " } },
        { LibraryPart.Name, Whole with { Name = new string('长', LibraryIndicator.NameLength + 1) } },
        { LibraryPart.Definition, Whole with { Definition = "两\n行" } },
        { LibraryPart.Formula, Whole with { Formula = "" } },
        { LibraryPart.Industry, Whole with { Industry = new string('业', LibraryIndicator.IndustryLength + 1) } },
        { LibraryPart.Source, Whole with { Source = "" } },
        { LibraryPart.Level2, Whole with { Level2 = "别的指标" } },
        { LibraryPart.Level1, Whole with { Level1 = "效益指标" } },
        { LibraryPart.Unit, Whole with { Unit = null, UsualValues = ["≥95"] } },
        { LibraryPart.Unit, Whole with { Direction = IndicatorDirection.Qualitative, UsualValues = ["优"] } },
        { LibraryPart.UsualValues, Whole with { UsualValues = [] } },
        { LibraryPart.UsualValues, Whole with { UsualValues = ["≤95%"] } },
        { LibraryPart.UsualValues, Whole with { UsualValues = ["≥95人"] } },
        { LibraryPart.UsualValues, Whole with { UsualValues = ["≥95%", "有所提高"] } },
        { LibraryPart.UsualValues, Whole with { Direction = IndicatorDirection.Qualitative, Unit = null, UsualValues = ["≥95%"] } },
        { LibraryPart.UsualValues, Whole with { UsualValues = [.. Enumerable.Repeat("≥95%", LibraryIndicator.MostValues + 1)] } },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void What_is_missing_too_long_or_against_direction_and_unit_is_objected_to_at_its_part(LibraryPart part, LibraryIndicator indicator) =>
        indicator.Objections().Select(objection => objection.Part).Distinct().ShouldBe([part]);

    [Fact]
    public void A_value_that_is_an_example_is_never_filled_in()
    {
        Whole.Prefill.ShouldBe("≥95%");
        (Whole with { IsExample = true }).Prefill.ShouldBeNull();
        Whole.Pattern.ShouldBe("≥…%");
    }

    [Theory]
    [InlineData("设备", 0)]
    [InlineData("完好率", 1)]
    [InlineData("完好率 设备", 1)]
    [InlineData("设备 比例", 2)]
    [InlineData("比例", 2)]
    [InlineData("", 1)]
    [InlineData("设备 学生", null)]
    public void Names_that_begin_with_the_words_come_before_names_that_hold_them_and_those_before_definitions(string words, int? rank) =>
        LibraryWords.Of(words).RankOf(Whole).ShouldBe(rank);

    [Theory]
    [InlineData("数量指标", "数量指标")]
    [InlineData("产出数量指标", "数量指标")]
    [InlineData("可持续性影响指标", "可持续影响指标")]
    [InlineData("环境效益指标", "生态效益指标")]
    [InlineData("满意度指标", "服务对象满意度指标")]
    [InlineData("生态成本指标", "生态环境成本指标")]
    [InlineData("成本指标", "经济成本指标,社会成本指标,生态环境成本指标")]
    [InlineData("其他", "")]
    [InlineData(null, "")]
    public void A_level_is_understood_however_a_place_spells_it(string? spelled, string meant) =>
        string.Join(',', LibraryLevels.MeantBy(spelled)).ShouldBe(meant);

    [Fact]
    public void A_proposal_is_decided_once()
    {
        var proposal = IndicatorProposal.Create(Unit.Create("某校", "shanghai"), Whole, Person, DateTimeOffset.UnixEpoch);
        proposal.ShouldSatisfyAllConditions(p => p.State.ShouldBe(ProposalState.Waiting), p => p.Indicator.Place.ShouldBe("shanghai"));

        Should.Throw<ArgumentException>(() => proposal.Return(" ", Person, DateTimeOffset.UnixEpoch));
        proposal.Accept(forAllPlaces: true, Person, DateTimeOffset.UnixEpoch);

        proposal.Indicator.Place.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => proposal.Return("重复", Person, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void What_is_not_whole_cannot_be_proposed() =>
        Should.Throw<ArgumentException>(() => IndicatorProposal.Create(Unit.Create("某校", "shanghai"), Whole with { Formula = "" }, Person, DateTimeOffset.UnixEpoch));
}

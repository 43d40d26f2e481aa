using PerfBudget.Domain.Units;
using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Units;
using PerfBudget.UseCases.Validation;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

public sealed class UnitEntryValidatorTests
{
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);
    private static readonly UnitEntryValidator Validator = new(Places);
    private static readonly UnitEntry Whole = new("甲县卫生院", "903001", Places.Places.First().Id, null, false);

    [Fact]
    public void A_name_is_as_long_as_its_limit_without_the_blanks_around_it() =>
        Validator.ShouldTake(Whole with { Name = $" {Said.Long(Unit.NameLength)} " });

    [Fact]
    public void A_name_of_one_character_more_is_refused() =>
        Validator.ShouldRefuse(
            Whole with { Name = Said.Long(Unit.NameLength + 1) }, "Name", RefusalCode.TooLong,
                $"最多 {Unit.NameLength} 个字，现有 {Unit.NameLength + 1} 个");

    [Theory]
    [InlineData("")]
    [InlineData(" 　\t")]
    public void A_blank_name_is_refused(string name) => Validator
        .ShouldRefuse(Whole with { Name = name }, "Name", RefusalCode.Required, "请填写单位名称");

    [Theory]
    [InlineData("甲\0县")]
    [InlineData("甲\n县")]
    public void A_name_with_control_characters_is_refused(string name) =>
        Validator.ShouldRefuse(Whole with { Name = name }, "Name", RefusalCode.ControlCharacters, "控制字符");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_code_may_be_missing(string? code) => Validator.ShouldTake(Whole with { Code = code });

    [Fact]
    public void A_code_is_as_long_as_its_limit_and_no_longer()
    {
        Validator.ShouldTake(Whole with { Code = new string('9', Unit.CodeLength) });
        Validator.ShouldRefuse(Whole with { Code = new string('9', Unit.CodeLength + 1) }, "Code", RefusalCode.TooLong, "单位编码最多");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public void A_place_without_forms_is_refused(string place) => Validator
        .ShouldRefuse(Whole with { Place = place }, "Place", RefusalCode.NotOffered, "请选择单位所属的地区");
}

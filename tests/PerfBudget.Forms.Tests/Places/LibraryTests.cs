using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Places;

/// <summary>What holds for every indicator of the library that comes with the program.</summary>
public sealed class LibraryTests
{
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);
    private static readonly LibraryCatalog Library = LibraryCatalog.Load(Places, PlaceCatalog.BuiltInFolder);

    [Fact]
    public void It_holds_at_least_150_indicators_without_a_mistake()
    {
        Library.Mistakes.ShouldBeEmpty();
        Library.Indicators.Count.ShouldBeGreaterThanOrEqualTo(150);
    }

    [Fact]
    public void Public_health_education_and_administration_have_indicators_of_every_group()
    {
        foreach (var industry in new[] { "公共卫生", "教育", "行政运行" })
        {
            Library.Indicators.Where(indicator => indicator.Industry == industry).Select(indicator => indicator.Level2).Distinct()
                .ShouldBe(LibraryLevels.All.SelectMany(level => level.Level2), ignoreOrder: true, industry);
        }
    }

    [Fact]
    public void No_name_and_no_definition_stands_twice()
    {
        Library.Indicators.GroupBy(indicator => indicator.Name).Where(group => group.Count() > 1).ShouldBeEmpty();
        Library.Indicators.GroupBy(indicator => indicator.Definition).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_indicator_is_whole() => Library.Indicators.SelectMany(indicator => indicator.Objections().Select(objection => (indicator.Name, objection.Said))).ShouldBeEmpty();

    [Fact]
    public void Sources_are_those_that_can_be_answered_for()
    {
        // The two that are named; a third is to be added here by somebody who has it at hand.
        Library.Indicators.Select(indicator => indicator.Source).Distinct()
            .ShouldBe([LibraryIndicator.OwnSource, "《国家基本公共卫生服务规范（第三版）》有同类工作指标，未核对原文；定义由本库编写"], ignoreOrder: true);
    }

    [Fact]
    public void Every_place_has_a_level_for_every_level_of_the_library()
    {
        foreach (var place in Places.Places)
        {
            var known = place.Taxonomy.Levels.SelectMany(level => level.Level2).SelectMany(level => LibraryLevels.MeantBy(level.Name)).ToHashSet();
            LibraryLevels.All.SelectMany(level => level.Level2).Where(level2 => !known.Contains(level2)).ShouldBeEmpty(place.Name);
        }
    }

    [Fact]
    public void The_checks_have_nothing_to_say_of_a_row_made_from_any_of_them()
    {
        var said = new List<string>();
        var tried = 0;
        foreach (var indicator in Library.Indicators)
        {
            foreach (var value in indicator.UsualValues)
            {
                var row = new Indicator { Level1 = indicator.Level1, Level2 = indicator.Level2, Name = indicator.Name, Target = TargetValue.Parse(value), Weight = WrittenValues.Number("10") };
                var file = new FormContent { Kind = FormKind.Declaration };
                file.Indicators.Add(row);
                said.AddRange(CheckBook.Shipped.Run(new CheckContext(file))
                    .Where(finding => finding.Place.Row == row.Id || finding.Also.Any(also => also.Row == row.Id))
                    .Select(finding => $"{indicator.Level2} {indicator.Name} {value}: {finding.Code} {finding.Message}"));
                tried++;
            }
        }

        said.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(Library.Indicators.Count);
    }
}

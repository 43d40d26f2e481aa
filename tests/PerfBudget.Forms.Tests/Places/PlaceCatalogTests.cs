using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Places;

public sealed class PlaceCatalogTests
{
    [Fact]
    public void The_places_that_come_with_the_program_have_no_mistakes() =>
        AllForms.Places.Mistakes.ShouldBeEmpty(string.Join('\n', AllForms.Places.Mistakes));

    [Fact]
    public void Every_place_can_run_a_whole_year()
    {
        foreach (var place in AllForms.Places.Places)
        {
            place.Layouts(2024).Select(layout => layout.Kind).ShouldBe(Enum.GetValues<FormKind>(), place.Id);
        }
    }

    [Fact]
    public void A_place_takes_a_stage_it_lacks_from_the_one_it_extends()
    {
        var shanghai = AllForms.Places.Find("shanghai")!;
        shanghai.Layout(FormKind.Declaration)!.Id.ShouldBe("shanghai/declaration");
        shanghai.Layout(FormKind.SelfEvaluation)!.Id.ShouldBe("central/self-evaluation");
    }

    [Fact]
    public void Forms_written_from_descriptions_say_that_nobody_has_verified_them() =>
        AllForms.Places.Find("central")!.OwnLayouts.ShouldAllBe(layout => !layout.Source.Verified);

    [Fact]
    public void Unprinted_fields_are_filed_with_the_form_all_the_same() =>
        AllForms.Places.Layout("shanghai/declaration")!.Unprinted.ShouldBe(["weight"]);

    [Fact]
    public void Spellings_lead_to_their_level() =>
        AllForms.Places.Find("shanxi")!.Taxonomy.Level2("可持续影响指标").Single().Level2.Name.ShouldBe("可持续性影响指标");

    [Fact]
    public void Labels_lead_to_their_fields_for_whoever_reads_a_filled_form()
    {
        var labels = AllForms.Places.Layout("shanghai/declaration")!.Words.Labels;
        labels.ShouldContain(new KeyValuePair<string, string>("主管部门", "project.department"));
        labels.ShouldContain(new KeyValuePair<string, string>("年度总体目标", "goals.annual"));
        labels.ShouldContain(new KeyValuePair<string, string>("其中：当年财政拨款", "money.annual.fiscal"));
    }

    [Theory]
    [InlineData("2021-", 2021, true)]
    [InlineData("2021-", 2020, false)]
    [InlineData("-2020", 2019, true)]
    [InlineData("2019-2023", 2024, false)]
    [InlineData("2024", 2024, true)]
    public void A_range_of_years_contains_what_it_says(string range, int year, bool contains) =>
        YearRange.Parse(range)!.Contains(year).ShouldBe(contains);

    [Theory]
    [InlineData("since 2021")]
    [InlineData("2024-2021")]
    [InlineData("-")]
    [InlineData("2021-2022-2023")]
    public void What_is_no_range_of_years_is_refused(string range) => YearRange.Parse(range).ShouldBeNull();
}

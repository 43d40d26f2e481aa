namespace PerfBudget.Reading.Tests;

/// <summary>Every published form is read as a person typed it.</summary>
public class RealFormsTests
{
    public static TheoryData<string> Names() => [.. RealForms.Expectations()];

    [RealFormsFact]
    public void All_fourteen_forms_are_there() => RealForms.Expectations().Count().ShouldBe(14);

    [RealFormsTheory]
    [MemberData(nameof(Names))]
    public void The_form_is_read_as_typed_by_hand(string name)
    {
        var expected = RealForms.Expected(name);
        var form = RealForms.Read(expected);
        Expectation.Faults(expected, form).ShouldBeEmpty();
    }

    [RealFormsTheory]
    [MemberData(nameof(Names))]
    public void The_layout_of_its_place_is_recognised(string name) =>
        RealForms.Read(RealForms.Expected(name)).Form.ShouldBe(name[..name.IndexOf('-', StringComparison.Ordinal)] + "/" + RealForms.Expected(name).GetProperty("kind").GetString());

    [RealFormsTheory]
    [MemberData(nameof(Names))]
    public void Every_cell_of_the_form_is_claimed_exactly_once(string name)
    {
        var expected = RealForms.Expected(name);
        var form = RealForms.Read(expected);
        ClaimedCells.Faults(form, File.ReadAllText(Path.Combine(RealForms.Folder!, form.Source))).ShouldBeEmpty();
    }

    [RealFormsTheory]
    [MemberData(nameof(Names))]
    public void No_cell_of_the_form_is_left_over(string name)
    {
        var form = RealForms.Read(RealForms.Expected(name));
        form.Claims.Where(claim => claim.By == "diagnostic" && !claim.Cell.Text.All(c => c is '-')).Select(claim => claim.Cell).ShouldBeEmpty();
    }
}

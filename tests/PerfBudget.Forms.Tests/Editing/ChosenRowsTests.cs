using PerfBudget.Domain.Editing;
using PerfBudget.Forms.Editing;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Editing;

public sealed class ChosenRowsTests
{
    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Of_every_form_each_row_can_be_cut_out_with_its_heads_and_nothing_else(string form, string sample)
    {
        var layout = AllForms.Places.Layout(form)!;
        var file = ProjectFiles.All[sample](layout.Kind);
        var printed = FormComposer.Compose(layout, file).Cells.Where(cell => cell.Field?.Path == "indicator.level3").Select(cell => cell.Field!.Indicator).ToHashSet();
        foreach (var row in file.Indicators.Where(row => printed.Contains(row.Id)).Take(12))
        {
            var scope = EditScope.Of([row.Id]);
            var part = ChosenRows.Of(FormComposer.Compose(layout, scope.Narrow(file)), scope.Rows!);

            part.Heads.ShouldHaveSingleItem().First.ShouldBe(0);
            part.RowCount.ShouldBe(part.Heads[0].Count + 1);
            part.Cells.ShouldAllBe(cell => cell.Role != CellRole.Label || cell.RowSpan < part.RowCount, "no label stands at the side of everything");
            part.Cells.Where(cell => cell.Field is not null).ShouldAllBe(cell => cell.Field!.Indicator == row.Id);
            part.Cells.ShouldContain(cell => cell.Field != null && cell.Field.Path == "indicator.level3" && cell.Text == (row.Name ?? ""));
            (part.Above.Count, part.Below.Count, part.Signatures.Count).ShouldBe((0, 0, 0));
            HtmlForm.Fragment(part).ShouldContain("<table");
        }
    }

    [Fact]
    public void Without_any_of_the_rows_there_is_no_table()
    {
        var layout = AllForms.Places.Layouts.First();
        var scope = EditScope.Of([Guid.NewGuid()]);

        var part = ChosenRows.Of(FormComposer.Compose(layout, scope.Narrow(ProjectFiles.Full(layout.Kind))), scope.Rows!);

        (part.RowCount, part.Cells.Count).ShouldBe((0, 0));
        HtmlForm.Fragment(part).ShouldNotContain("<table");
    }
}

using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Layout;

public sealed class LayoutLawTests
{
    [Theory]
    [MemberData(nameof(AllForms.Ids), MemberType = typeof(AllForms))]
    public void Every_form_says_where_it_is_prescribed(string form) =>
        AllForms.Places.Layout(form)!.Source.Document.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Every_grid_is_covered_by_its_cells_exactly_once(string form, string sample)
    {
        var grid = AllForms.Grid(form, sample);
        grid.Cells.Sum(cell => cell.RowSpan * cell.ColumnSpan).ShouldBe(grid.RowCount * grid.Columns.Count);
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Every_form_renders_in_every_format(string form, string sample)
    {
        var grid = AllForms.Grid(form, sample);
        PdfPrinter.Print(grid).Length.ShouldBeGreaterThan(1000);
        HtmlForm.Fragment(grid).ShouldContain("<table");
    }

    [Theory]
    [MemberData(nameof(AllForms.Ids), MemberType = typeof(AllForms))]
    public void Every_filled_value_is_printed(string form)
    {
        var layout = AllForms.Places.Layout(form)!;
        var file = ProjectFiles.Full(layout.Kind);
        var shown = string.Concat(FormComposer.Compose(layout, file).Cells.Select(cell => cell.Text + "|"));
        foreach (var indicator in file.Indicators.Where(row => layout.Kind != FormKind.Declaration || layout.Id.StartsWith("central", StringComparison.Ordinal)))
        {
            shown.ShouldContain(indicator.Name!);
            shown.ShouldContain(indicator.Target!.Text);
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.Ids), MemberType = typeof(AllForms))]
    public void Every_column_has_room_for_a_character_with_closing_punctuation(string form)
    {
        var layout = AllForms.Places.Layout(form)!;
        var narrowest = layout.Page.BodyWidth * layout.Columns.Min() / layout.Columns.Sum();
        narrowest.ShouldBeGreaterThan(24);
    }

    [Fact]
    public void A_grid_with_a_hole_is_refused() =>
        Should.Throw<InvalidOperationException>(() => GridOf((0, 0, 1))).Message.ShouldContain("no cell covers row 0, column 1");

    [Fact]
    public void A_grid_with_an_overlap_is_refused() =>
        Should.Throw<InvalidOperationException>(() => GridOf((0, 0, 2), (0, 1, 1))).Message.ShouldContain("overlap at row 0, column 1");

    [Fact]
    public void A_cell_that_reaches_out_of_the_grid_is_refused() =>
        Should.Throw<InvalidOperationException>(() => GridOf((0, 1, 2))).Message.ShouldContain("reaches out");

    private static Model.FormGrid GridOf(params (int Row, int Column, int Span)[] cells) => new(
        "test/form", Forms.Model.PageSetup.Portrait, [1, 1],
        [.. cells.Select(cell => new Model.GridCell { Row = cell.Row, Column = cell.Column, ColumnSpan = cell.Span })],
        [], new HashSet<int>(), [], [], []);
}

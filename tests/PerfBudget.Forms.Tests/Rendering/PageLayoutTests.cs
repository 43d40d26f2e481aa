using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Rendering;

/// <summary>Where things stand on the page, tried on every form with every sample.</summary>
public sealed class PageLayoutTests
{
    private const double Hair = 0.1;

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void No_text_stands_outside_its_cell(string form, string sample)
    {
        foreach (var cell in Cells(form, sample))
        {
            foreach (var run in cell.Runs)
            {
                var where = $"\"{run.Text}\" in the cell \"{cell.Cell.Shown[..Math.Min(20, cell.Cell.Shown.Length)]}\"";
                run.X.ShouldBeGreaterThanOrEqualTo(cell.Box.Left - Hair, where);
                (run.X + run.Width).ShouldBeLessThanOrEqualTo(cell.Box.Right + Hair, where);
                (run.Baseline - (0.88 * run.Size)).ShouldBeGreaterThanOrEqualTo(cell.Box.Top - Hair, where);
                (run.Baseline + (0.12 * run.Size)).ShouldBeLessThanOrEqualTo(cell.Box.Bottom + Hair, where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Cells_neither_overlap_nor_leave_the_page_nor_leave_holes(string form, string sample)
    {
        var layout = Set(form, sample);
        foreach (var page in layout.Pages.Where(page => page.Cells.Count > 0))
        {
            var cells = page.Cells;
            var (top, bottom) = (cells.Min(cell => cell.Box.Top), cells.Max(cell => cell.Box.Bottom));
            bottom.ShouldBeLessThanOrEqualTo(layout.Paper.Height - layout.Paper.Bottom + Hair);
            top.ShouldBeGreaterThanOrEqualTo(layout.Paper.Top - Hair);
            cells.Sum(cell => cell.Box.Width * cell.Box.Height).ShouldBe((bottom - top) * layout.Paper.BodyWidth, 1.0);
            for (var i = 0; i < cells.Count; i++)
            {
                for (var j = i + 1; j < cells.Count; j++)
                {
                    Overlap(cells[i].Box, cells[j].Box).ShouldBeFalse($"\"{cells[i].Cell.Shown}\" and \"{cells[j].Cell.Shown}\"");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void The_body_is_at_least_9_points_and_no_line_begins_with_closing_punctuation(string form, string sample)
    {
        var layout = Set(form, sample);
        layout.FontSize.ShouldBeGreaterThanOrEqualTo(9);
        foreach (var cell in layout.Pages.SelectMany(page => page.Cells))
        {
            cell.Lines.Where((line, i) => i > 0 && line.Length > 0).ShouldAllBe(line => !"，。；：、）》」』】！？”’%".Contains(line[0]), cell.Cell.Shown);
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Every_character_of_every_cell_is_printed_once_and_labels_on_every_page(string form, string sample)
    {
        foreach (var parts in Cells(form, sample).GroupBy(cell => cell.Cell))
        {
            var shown = PdfText.Bare(parts.Key.Shown);
            var printed = parts.Select(part => PdfText.Bare(string.Concat(part.Lines))).ToList();
            if (parts.Key.Repeats)
            {
                printed.ShouldAllBe(part => part == shown);
            }
            else
            {
                string.Concat(printed).ShouldBe(shown);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Pages_with_indicators_begin_with_the_heads_and_their_levels(string form, string sample)
    {
        var layout = Set(form, sample);
        foreach (var page in layout.Pages.Skip(1))
        {
            var names = page.Cells.Where(cell => cell.Cell.Field?.Path == "indicator.level3").ToList();
            if (names.Count > 0)
            {
                page.Cells.ShouldContain(cell => cell.Cell.Role == Model.CellRole.Head && cell.Box.Top <= layout.Paper.Top + Hair);
                page.Cells.ShouldContain(cell => cell.Cell.Field != null && cell.Cell.Field.Path == "indicator.level1" && cell.Box.Top <= names[0].Box.Top + Hair && cell.Runs.Count > 0);
            }
        }
    }

    [Theory]
    [InlineData("beijing/self-evaluation", new[] { "indicator.level1", "indicator.level2", "indicator.level3", "indicator.target", "indicator.actual", "indicator.weight", "indicator.score", "indicator.reasonAndMeasure" })]
    [InlineData("shanghai/tracking", new[] { "indicator.level1", "indicator.level3", "indicator.target", "indicator.expected", "indicator.actual", "indicator.deviation", "indicator.reason", "indicator.measure" })]
    [InlineData("shanxi/self-evaluation", new[] { "indicator.level1", "indicator.level2", "indicator.level3", "indicator.target", "indicator.actual", "indicator.reasonAndMeasure", "group.产出指标.score" })]
    [InlineData("shanghai/declaration", new[] { "indicator.level1", "indicator.level2", "indicator.level3", "indicator.target" })]
    public void Columns_stand_in_the_printed_order(string form, string[] paths)
    {
        var cells = Cells(form, "full").ToList();
        var lefts = paths.Select(path => cells.First(cell => cell.Cell.Field?.Path == path).Box.Left).ToList();
        lefts.ShouldBe(lefts.Order());
    }

    [Theory]
    [MemberData(nameof(AllForms.Ids), MemberType = typeof(AllForms))]
    public void Ordinary_forms_take_one_page_and_sixty_indicators_several(string form)
    {
        Set(form, "full").Pages.Count.ShouldBe(1);
        Set(form, "blank").Pages.Count.ShouldBe(1);
        Set(form, "sixty").Pages.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Characters_that_no_font_has_are_reported_and_seen()
    {
        var layout = Set("beijing/self-evaluation", "long-cell");
        layout.Missing.ShouldBe([0xE000, 0x20BB7], ignoreOrder: true);
        layout.Pages.SelectMany(page => page.Cells).SelectMany(cell => cell.Runs).ShouldContain(run => run.Text.Contains('〓'));
    }

    [Fact]
    public void Signs_that_the_body_font_lacks_come_from_the_font_behind_it()
    {
        var runs = Cells("beijing/self-evaluation", "long-cell").SelectMany(cell => cell.Runs).ToList();
        var sign = runs.First(run => run.Text.Contains('☑'));
        sign.Font.ShouldNotBeSameAs(FormFonts.Default.Body.Fonts[0]);
        sign.Text.ShouldBe("☑");
    }

    private static PageLayout Set(string form, string sample) => PageSetter.Set(AllForms.Grid(form, sample));

    private static IEnumerable<LaidCell> Cells(string form, string sample) => Set(form, sample).Pages.SelectMany(page => page.Cells);

    private static bool Overlap(Box a, Box b) =>
        a.Left < b.Right - Hair && b.Left < a.Right - Hair && a.Top < b.Bottom - Hair && b.Top < a.Bottom - Hair;
}

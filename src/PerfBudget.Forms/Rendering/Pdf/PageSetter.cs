using System.Globalization;
using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Sets a form on pages: chooses how closely, parts the rows, and places every box and text.</summary>
public sealed class PageSetter
{
    /// <summary>The size of titles.</summary>
    public const double TitleSize = 16;

    private const double SubtitleSize = 11;
    private const double FootSize = 9;
    private const double SignatureHeight = 26;

    // The most that rows of a form with room to spare are loosened, in lines.
    private const double MostLoosened = 0.55;

    private readonly FormGrid _grid;
    private readonly FormFonts _fonts;
    private readonly TextSetter _setter = new();

    private PageSetter(FormGrid grid, FormFonts fonts) => (_grid, _fonts) = (grid, fonts);

    /// <summary>Sets a form.</summary>
    /// <param name="grid">The form.</param>
    /// <param name="fonts">The fonts; without them those of this machine.</param>
    /// <param name="mark">What stands at the left of the foot of each page: state, version, check code.</param>
    public static PageLayout Set(FormGrid grid, FormFonts? fonts = null, string? mark = null) => new PageSetter(grid, fonts ?? FormFonts.Default).Set(mark);

    private PageLayout Set(string? mark)
    {
        var page = _grid.Page;
        var above = Lines(_grid.Above.Where(line => line.Kind == GridLineKind.Title), _fonts.Title, TitleSize, 1.45)
            + Lines(_grid.Above.Where(line => line.Kind == GridLineKind.Subtitle), _fonts.Body, SubtitleSize, 1.6) + (_grid.Above.Count > 0 ? 4 : 0);
        var foot = FootHeight();
        var (measured, plans) = Choose(page.BodyHeight - above, page.BodyHeight, foot);
        if (plans.Count == 1)
        {
            Loosen(plans[0], measured.Density, page.BodyHeight - above - foot);
        }

        var pages = new List<LaidPage>(plans.Count);
        for (var i = 0; i < plans.Count; i++)
        {
            var runs = new List<TextRun>();
            var top = page.Top + (i == 0 ? above : 0);
            if (i == 0)
            {
                Above(runs);
            }

            if (i == plans.Count - 1)
            {
                Below(runs, top + plans[i].Height);
            }

            Foot(runs, i + 1, plans.Count, mark);
            pages.Add(new LaidPage(Cells(measured, plans[i], top), runs));
        }

        return new PageLayout(_grid, measured.Density.Size, pages, _setter.Missing);
    }

    private (MeasuredGrid Grid, List<PagePlan> Plans) Choose(double first, double others, double foot)
    {
        foreach (var density in Density.All)
        {
            var measured = new MeasuredGrid(_grid, density, _fonts.Body);
            var plans = new Paginator(measured, first, others, foot).Paginate();
            if (plans.Count == 1)
            {
                return (measured, plans);
            }
        }

        var comfortable = new MeasuredGrid(_grid, Density.Comfortable, _fonts.Body);
        return (comfortable, new Paginator(comfortable, first, others, foot).Paginate());
    }

    private static void Loosen(PagePlan plan, Density density, double room)
    {
        var more = Math.Min((room - plan.Height) / Math.Max(1, plan.Heights.Length), density.LineHeight * MostLoosened);
        for (var i = 0; i < plan.Heights.Length; i++)
        {
            plan.Heights[i] += Math.Max(0, more);
        }
    }

    private List<LaidCell> Cells(MeasuredGrid measured, PagePlan plan, double top)
    {
        var tops = new double[plan.Heights.Length + 1];
        tops[0] = top;
        for (var i = 0; i < plan.Heights.Length; i++)
        {
            tops[i + 1] = tops[i] + plan.Heights[i];
        }

        var cells = new List<LaidCell>(plan.Parts.Count);
        foreach (var part in plan.Parts)
        {
            var cell = _grid.Cells[part.Cell];
            var left = measured.Edges[cell.Column];
            var box = new Box(left, tops[part.First], measured.Edges[cell.EndColumn] - left, tops[part.Last + 1] - tops[part.First]);
            var lines = measured.Lines[part.Cell];
            var shown = part.FromLine == 0 && part.LineCount == lines.Count ? lines : lines.GetRange(part.FromLine, part.LineCount);
            cells.Add(new LaidCell(cell, box, _setter.Set(shown, box, cell.Align, part.IsCut, measured.Density, _fonts.Body), [.. shown.Select(line => line.Text)], part.IsCut));
        }

        return cells;
    }

    private void Above(List<TextRun> runs)
    {
        var y = _grid.Page.Top;
        foreach (var line in _grid.Above)
        {
            var isTitle = line.Kind == GridLineKind.Title;
            var (stack, size, leading) = isTitle ? (_fonts.Title, TitleSize, 1.45) : (_fonts.Body, SubtitleSize, 1.6);
            foreach (var wrapped in TextWrapper.Wrap(line.Text, stack, _grid.Page.BodyWidth / size, balanced: true))
            {
                var x = (_grid.Page.Width - (wrapped.Width * size)) / 2;
                _setter.Line(wrapped.Text, x, y + (size * leading / 2) + (0.38 * size), size, stack, runs);
                y += size * leading;
            }
        }
    }

    private void Below(List<TextRun> runs, double y)
    {
        y += 4;
        foreach (var line in _grid.Below)
        {
            foreach (var wrapped in TextWrapper.Wrap(line.Text, _fonts.Body, _grid.Page.BodyWidth / FootSize))
            {
                _setter.Line(wrapped.Text, _grid.Page.Margin, y + (FootSize * 1.1), FootSize, _fonts.Body, runs);
                y += FootSize * 1.4;
            }
        }

        foreach (var entries in _grid.Signatures)
        {
            var width = _grid.Page.BodyWidth / entries.Count;
            for (var i = 0; i < entries.Count; i++)
            {
                _setter.Line(entries[i].Label + entries[i].Text, _grid.Page.Margin + (i * width), y + 17, 10.5, _fonts.Body, runs);
            }

            y += SignatureHeight;
        }
    }

    private void Foot(List<TextRun> runs, int number, int count, string? mark)
    {
        var y = _grid.Page.Height - (_grid.Page.Bottom / 2);
        var text = string.Create(CultureInfo.InvariantCulture, $"第 {number} 页 共 {count} 页");
        _setter.Line(text, (_grid.Page.Width - (_fonts.Body.Width(text) * FootSize)) / 2, y, FootSize, _fonts.Body, runs);
        if (mark is not null)
        {
            _setter.Line(mark, _grid.Page.Margin, y, FootSize - 1, _fonts.Body, runs);
        }
    }

    private double FootHeight() =>
        _grid.Below.Count + _grid.Signatures.Count == 0 ? 0
            : 4 + Lines(_grid.Below, _fonts.Body, FootSize, 1.4) + (_grid.Signatures.Count * SignatureHeight);

    private double Lines(IEnumerable<GridLine> lines, FontStack stack, double size, double leading) =>
        lines.Sum(line => TextWrapper.Wrap(line.Text, stack, _grid.Page.BodyWidth / size, balanced: line.Kind != GridLineKind.Footnote).Count) * size * leading;
}

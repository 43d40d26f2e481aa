namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Parts the rows of a form into pages: heads repeated, titles of sections kept with what follows, rows taller than a page carried over.</summary>
/// <param name="grid">The measured grid.</param>
/// <param name="firstHeight">The room for the table on the first page.</param>
/// <param name="otherHeight">The room on the others.</param>
/// <param name="footHeight">The room that footnotes and signatures need below the table's end.</param>
internal sealed class Paginator(MeasuredGrid grid, double firstHeight, double otherHeight, double footHeight)
{
    private const double Slack = 0.01;

    // A row is carried over where it would leave more than this share of the page blank and is itself taller than that.
    private const double WorthCutting = 0.3;

    private readonly List<PagePlan> pages = [];
    private readonly Dictionary<int, int> shown = [];
    private int row;
    private int from;

    public List<PagePlan> Paginate()
    {
        while (row < grid.Grid.RowCount)
        {
            var page = NextPage(pages.Count == 0 ? firstHeight : otherHeight);
            pages.Add(page);
            foreach (var part in page.Parts)
            {
                shown[part.Cell] = part.FromLine + part.LineCount;
            }
        }

        var last = pages.Count == 0 ? null : pages[^1];
        if (last is null || last.Height + footHeight > (pages.Count == 1 ? firstHeight : otherHeight) + Slack)
        {
            pages.Add(PagePlan.Of(grid, [], shown));
        }

        return pages;
    }

    private PagePlan NextPage(double room)
    {
        var slices = HeadsAgain();
        var heads = slices.Count;
        var used = slices.Sum(grid.HeightOf);
        var next = new RowSlice(row, from);
        while (next.Row < grid.Grid.RowCount && used + grid.HeightOf(next) <= room + Slack)
        {
            used += grid.HeightOf(next);
            slices.Add(next);
            next = new RowSlice(next.Row + 1);
        }

        var plan = PagePlan.Of(grid, slices, shown);
        while (slices.Count > heads + 1 && (plan.Height > room + Slack || (next.Row == grid.Grid.RowCount && plan.Height + footHeight > room + Slack)))
        {
            next = TakeBack(slices);
            plan = PagePlan.Of(grid, slices, shown);
        }

        if (next.Row < grid.Grid.RowCount)
        {
            plan = Cut(slices, heads, ref next, plan, room);
        }

        (row, from) = (next.Row, next.From);
        return plan;
    }

    // Puts a part of the next row on the page, or takes back heads that would stand alone at its end.
    private PagePlan Cut(List<RowSlice> slices, int heads, ref RowSlice next, PagePlan plan, double room)
    {
        var isForced = slices.Count == heads;
        var height = grid.HeightOf(next);
        var left = room - plan.Height;
        var least = Math.Max(2, grid.LabelLinesOf(next.Row));
        if (isForced || (left > room * WorthCutting && height > room * WorthCutting && grid.Density.LinesIn(left) >= least))
        {
            var rest = grid.LinesOf(next.Row) - next.From;
            var count = Math.Clamp(grid.Density.LinesIn(left), 1, Math.Max(1, rest));
            do
            {
                var cut = PagePlan.Of(grid, [.. slices, next with { Count = count }], shown);
                if (cut.Height <= room + Slack || count == 1)
                {
                    next = count >= rest ? new RowSlice(next.Row + 1) : next with { From = next.From + count };
                    return cut;
                }
            }
            while (--count > 0);
        }

        var kept = slices.Count;
        while (slices.Count > heads + 1 && grid.Grid.KeepWithNext.Contains(slices[^1].Row))
        {
            next = TakeBack(slices);
        }

        return kept == slices.Count ? plan : PagePlan.Of(grid, slices, shown);
    }

    private List<RowSlice> HeadsAgain()
    {
        var slices = new List<RowSlice>(grid.Grid.RowCount);
        var head = pages.Count == 0 ? null : grid.Grid.Heads.FirstOrDefault(head => row >= head.First + head.Count && row < head.End);
        for (var i = 0; head is not null && i < head.Count; i++)
        {
            slices.Add(new RowSlice(head.First + i));
        }

        return slices;
    }

    private static RowSlice TakeBack(List<RowSlice> slices)
    {
        var last = slices[^1];
        slices.RemoveAt(slices.Count - 1);
        return last;
    }
}

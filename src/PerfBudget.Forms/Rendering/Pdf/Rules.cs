namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>The lines around cells, each drawn once and as long as it reaches.</summary>
internal static class Rules
{
    private const double Same = 0.05;

    /// <summary>A line from one point to another; level or upright.</summary>
    public readonly record struct Rule(double X1, double Y1, double X2, double Y2);

    /// <summary>The lines around the cells of a page.</summary>
    public static List<Rule> Of(IReadOnlyList<LaidCell> cells)
    {
        var level = new List<(double At, double From, double To)>(cells.Count * 2);
        var upright = new List<(double At, double From, double To)>(cells.Count * 2);
        foreach (var cell in cells)
        {
            var box = cell.Box;
            level.Add((box.Top, box.Left, box.Right));
            level.Add((box.Bottom, box.Left, box.Right));
            upright.Add((box.Left, box.Top, box.Bottom));
            upright.Add((box.Right, box.Top, box.Bottom));
        }

        var rules = new List<Rule>();
        rules.AddRange(Joined(level).Select(line => new Rule(line.From, line.At, line.To, line.At)));
        rules.AddRange(Joined(upright).Select(line => new Rule(line.At, line.From, line.At, line.To)));
        return rules;
    }

    private static IEnumerable<(double At, double From, double To)> Joined(List<(double At, double From, double To)> lines)
    {
        lines.Sort((a, b) => Math.Abs(a.At - b.At) > Same ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        for (var i = 0; i < lines.Count;)
        {
            var (at, from, to) = lines[i++];
            while (i < lines.Count && Math.Abs(lines[i].At - at) <= Same && lines[i].From <= to + Same)
            {
                to = Math.Max(to, lines[i++].To);
            }

            yield return (at, from, to);
        }
    }
}

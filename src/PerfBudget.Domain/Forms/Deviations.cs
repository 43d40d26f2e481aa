using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Forms;

/// <summary>Reason and measure of a deviation in one cell (偏差原因分析及改进措施), as most self-evaluations print them.</summary>
public static partial class Deviations
{
    /// <summary>Both texts in one: labelled where there are two, bare where there is only a reason.</summary>
    public static string? Join(Indicator row) => (row.Reason, row.Measure) switch
    {
        (null, null) => null,
        ({ } reason, null) => reason,
        (null, { } measure) => "改进措施：" + measure,
        ({ } reason, { } measure) => $"偏差原因：{reason}\n改进措施：{measure}",
    };

    /// <summary>Parts the cell where it says so; a cell that names no measure is all reason.</summary>
    public static void Split(Indicator row, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            (row.Reason, row.Measure) = (null, null);
            return;
        }

        var measure = MeasureLabel().Match(text);
        var reason = measure.Success ? text[..measure.Index] : text;
        row.Reason = NullIfBlank(ReasonLabel().Replace(reason, ""));
        row.Measure = measure.Success ? NullIfBlank(text[(measure.Index + measure.Length)..]) : null;
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^\s*(?:\d[.、]\s*)?(?:存在)?(?:偏差|未完成)?原因(?:分析)?\s*[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ReasonLabel();

    [GeneratedRegex(@"(?:\d[.、]\s*)?(?:下一步)?(?:拟采取的)?(?:(?:改进|整改|纠偏|解决)?措施|改进|整改)\s*[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex MeasureLabel();
}

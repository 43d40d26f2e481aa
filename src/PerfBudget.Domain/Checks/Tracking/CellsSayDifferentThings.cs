using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Deviation, reason and measure do not repeat each other or the state of the work.</summary>
public sealed class CellsSayDifferentThings() : Check("tracking.repeated", Severity.Error, "偏差、原因、措施各填各的",
    "偏差情况、偏差原因、纠偏措施与完成情况互相重复的，等于没有给出偏差的数值、原因或措施；文字相同的几行合并为一条。“无”和 0 不算。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["tracking.reason", "text.reason.empty"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            var cells = new[] { ("完成情况", row.Actual?.Text, IndicatorFields.Actual), ("偏差情况", row.Indicator.Deviation, IndicatorFields.Deviation), ("偏差原因", row.Indicator.Reason, IndicatorFields.Reason), ("纠偏措施", row.Indicator.Measure, IndicatorFields.Measure) };
            var same = cells.Where(cell => !Wording.SaysNothing(cell.Item2) && TargetValue.Parse(cell.Item2) is { IsNumber: false }).GroupBy(cell => Wording.Plain(cell.Item2)).FirstOrDefault(group => group.Count() > 1)?.ToArray();
            if (same is not null)
            {
                var names = string.Join("、", same.Select(cell => cell.Item1));
                var missing = string.Join("、", same.Select(cell => cell.Item1 switch { "偏差情况" => "偏差的数值", "偏差原因" => "原因", "纠偏措施" => "措施", _ => null }).OfType<string>());
                yield return AtTogether(row, same[^1].Item3, $"{row.Called}的{names}都是“{Wording.Short(same[0].Item2!)}”，没有给出{missing}。", $"的{names}都是“{Wording.Short(same[0].Item2!)}”，没有给出{missing}。", null, same[0].Item2, names + same[0].Item2);
            }
        }
    }
}

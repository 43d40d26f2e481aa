using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The total that the conclusion names is the total.</summary>
public sealed partial class ConclusionNamesTheTotal() : Check("points.conclusion", Severity.Error, "结论中的得分与总分一致",
    "自评结论写到“自评××分”“得分××分”的，应与总分一致。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Evaluation is { Conclusion: { } conclusion, Total: { Value: { } total } } && Named().Match(conclusion) is { Success: true } match
            && decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var named) && named != total)
        {
            yield return At(FieldCatalog.EvaluationConclusion, $"结论写“{match.Value}”，总分为 {Numbers.Show(total)} 分。", Numbers.Show(total), match.Groups["n"].Value);
        }
    }

    [GeneratedRegex(@"(?:自评(?:得分|总分|结果)?|总得分|综合得分|总分|得分)(?:为|是|：|:)?\s*(?<n>\d{1,3}(?:\.\d+)?)\s*分", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

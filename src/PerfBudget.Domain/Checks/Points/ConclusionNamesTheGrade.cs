using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The grade that the conclusion names is the one that the total earns.</summary>
public sealed partial class ConclusionNamesTheGrade() : Check("points.conclusion.grade", Severity.Error, "结论中的等级与总分相符",
    "自评结论写到“等级×”“评价为×”的，应与总分对应的等级一致。", Sources.Grades)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Evaluation is { Conclusion: { } conclusion, Total: { Value: { } total } } && context.Scheme.GradeOf(total) is { } due
            && Named().Match(conclusion) is { Success: true } match && match.Groups["g"].Value != due && context.Scheme.Grades.Any(band => band.Name == match.Groups["g"].Value))
        {
            yield return At(FieldCatalog.EvaluationConclusion, $"结论写“{match.Value}”，总分 {Numbers.Show(total)} 应为“{due}”。", due, match.Groups["g"].Value);
        }
    }

    [GeneratedRegex(@"等级(?:为|是|：|:)?\s*[“""]?(?<g>优|良|中|差|合格|不合格)(?!良)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

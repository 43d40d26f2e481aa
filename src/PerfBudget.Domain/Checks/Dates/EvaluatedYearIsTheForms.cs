using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>The year that is evaluated is the form's, and the project runs in it.</summary>
public sealed class EvaluatedYearIsTheForms() : Check("dates.year", Severity.Error, "年度前后一致",
    "评价年度应与表的年度一致，项目起止时间不包含该年度的须说明。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Year is { } year && context.File.Evaluation.Year?.Value is { } evaluated && evaluated != year)
        {
            yield return At(FieldCatalog.EvaluationYear, $"评价年度填 {evaluated}，表为 {year} 年度。", year.ToString(), evaluated.ToString());
        }

        var (from, to) = (context.File.Project.Start?.Value ?? context.File.Project.Term?.Value?.From, context.File.Project.End?.Value ?? context.File.Project.Term?.Value?.To);
        if (context.Year is { } of && from is { } start && to is { } end && start <= end && (start.Year > of || end.Year < of))
        {
            yield return At(context.File.Project.Term is null ? FieldCatalog.ProjectStart : FieldCatalog.ProjectTerm, $"项目起止 {start:yyyy-MM-dd} 至 {end:yyyy-MM-dd}，不包含 {of} 年度。", null, $"{start:yyyy-MM-dd} {end:yyyy-MM-dd}") with { Severity = Severity.Explain };
        }
    }
}

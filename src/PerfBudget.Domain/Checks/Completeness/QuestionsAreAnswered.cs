using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A question of yes or no is answered.</summary>
public sealed class QuestionsAreAnswered() : Check("complete.answer", Severity.Error, "是否类问题须作答",
    "表上印有的“是否为经常性项目”“是否需要预算调整”等须填是或否，不能空白。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var path in context.Settings.Answers)
        {
            if (FieldCatalog.Find(path) is { } field && context.Prints(field) && field.Get(context.File) is null)
            {
                yield return At(field, $"“{field.Term}”没有填写，请填“是”或“否”。", "是 或 否");
            }
        }
    }
}

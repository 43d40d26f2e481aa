using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A long text ends with a full stop, and its brackets close.</summary>
public sealed class TextIsFinished() : Check("goal.unfinished", Severity.Hint, "文字没有写断",
    "较长的目标、结论文字末尾没有句号，或括号、引号不成对，疑为没有写完。", Sources.PublishedForms)
{
    private const int Long = 60;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var field in FieldCatalog.All.Where(field => field.Type == FieldType.LongText && field != FieldCatalog.EvaluationScaleNote))
        {
            if (field.Get(context.File) is not { Length: >= Long } text)
            {
                continue;
            }

            var end = text.TrimEnd()[^1];
            if (!"。.！!；;）)”\"…》】".Contains(end, StringComparison.Ordinal))
            {
                yield return At(field, $"“{field.Term}”末尾“{text.TrimEnd()[^Math.Min(8, text.TrimEnd().Length)..]}”没有句号，疑为没有写完。", null, null);
            }
            else if (text.Count(letter => letter is '（' or '(') != text.Count(letter => letter is '）' or ')') || text.Count(letter => letter == '《') != text.Count(letter => letter == '》'))
            {
                yield return At(field, $"“{field.Term}”的括号或书名号不成对。", null, null);
            }
        }
    }
}

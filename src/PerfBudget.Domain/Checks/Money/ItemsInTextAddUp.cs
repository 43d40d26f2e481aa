using System.Text.RegularExpressions;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>The items that a text lists before 合计 add up to it.</summary>
public sealed partial class ItemsInTextAddUp() : Check("money.text.sum", Severity.Explain, "文字中的分项金额与合计相符",
    "文字逐项列出金额并写明“合计”“共计”的，各项之和应等于合计数。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var (field, text) in MoneyTexts.Of(context.File))
        {
            if (!text.Contains('计', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match word in Sum().Matches(text))
            {
                var amounts = Amounts.In(text);
                if (amounts.FirstOrDefault(amount => amount.Index >= word.Index && amount.Index <= word.Index + word.Length + 2) is not { } total)
                {
                    continue;
                }

                // The items stand behind the last colon or 其中, else in the same sentence.
                var items = ItemsBefore(text, amounts, word.Index);
                if (items.Length >= 2 && Numbers.Sum(items.Select(item => item.Yuan)) is { } sum
                    && Numbers.Apart(sum, total.Yuan) > total.Slack + items.Sum(item => item.Slack)
                    && Numbers.Ratio(sum, total.Yuan) is > 0.5m and < 1.5m)
                {
                    yield return At(field,
                        $"分项 {string.Join(" + ", items.Select(item => item.Text))} = {Numbers.Show(sum / 10_000)} 万元，与合计 {total.Text} 相差 {Numbers.Show(Numbers.Apart(sum, total.Yuan) / 10_000)} 万元。",
                        Numbers.Show(sum / 10_000) + "万元", total.Text);
                }
            }
        }
    }

    private static Amounts[] ItemsBefore(string text, IReadOnlyList<Amounts> amounts, int end)
    {
        var from = new[] { "：", ":", "其中" }.Select(mark => text.LastIndexOf(mark, end, StringComparison.Ordinal)).Max();
        from = from >= 0 ? from : text.LastIndexOf('。', end);
        return [.. amounts.Where(amount => amount.Index > from && amount.Index < end)];
    }

    [GeneratedRegex(@"(?:合计|共计|总计)(?:金额|资金|费用|预算)?(?:为|约)?", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}

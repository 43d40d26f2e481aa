using System.Globalization;
using System.Text;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Tests.Checks;

/// <summary>docs/checks.md says what the code says. UPDATE_GOLDENS=1 writes it anew.</summary>
public sealed class ChecksDocumentTests
{
    private static readonly (string Theme, string Title)[] Themes =
    [
        ("Completeness", "填写完整"), ("Money", "资金"), ("Points", "分值、得分与等级"), ("Targets", "指标值"), ("Direction", "方向"), ("Evaluation", "完成值"), ("Taxonomy", "指标分类"),
        ("Names", "指标名称"), ("Texts", "文字"), ("Dates", "日期与周期"), ("Tracking", "绩效跟踪"), ("AcrossStages", "各阶段之间、年度之间"),
    ];

    [Fact]
    public void The_document_is_current()
    {
        var path = Path.Combine(Repository.Root, "docs", "checks.md");
        var written = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, written);
        }

        File.ReadAllText(path).ShouldBe(written, "docs/checks.md is stale: run the tests with UPDATE_GOLDENS=1");
    }

    [Fact]
    public void Every_theme_has_its_chapter() =>
        CheckBook.Shipped.Checks.Select(Theme).Distinct().Except(Themes.Select(theme => theme.Theme)).ShouldBeEmpty();

    private static string Write()
    {
        var page = new StringBuilder();
        var checks = CheckBook.Shipped.Checks;
        page.Append(CultureInfo.InvariantCulture, $"""
            # 核对规则

            <!-- Generated from the code by ChecksDocumentTests; edit the checks, then run the tests with UPDATE_GOLDENS=1. -->

            共 {checks.Count} 条。“必须修改”是财政部门会退回的；“需要说明”由填报人说明、审核人认可；“提示”供参考。
            各地可在本地设置中关闭一条规则、改变轻重、改变阈值，并写明年份和依据。依据栏中未注明“已核对”的，尚未与文件原文核对。

            | 轻重 | 条数 |
            |---|---|

            """);
        foreach (var severity in Enum.GetValues<Severity>())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {severity.Term()} | {checks.Count(check => check.Severity == severity)} |\n");
        }

        foreach (var (theme, title) in Themes)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| 代码 | 轻重 | 表 | 规则 | 阈值 | 依据 |\n|---|---|---|---|---|---|\n");
            foreach (var check in checks.Where(check => Theme(check) == theme))
            {
                var forms = check.Kinds.Count == 3 ? "全部" : string.Join("、", check.Kinds.Select(kind => kind.Term().Replace("绩效", "", StringComparison.Ordinal)));
                var thresholds = string.Join("；", check.Thresholds.Select(threshold => threshold.Name));
                page.Append(CultureInfo.InvariantCulture, $"| `{check.Code}` | {check.Severity.Term()} | {forms} | **{check.Title}**：{check.Rule} | {thresholds} | {Source(check.Citation)} |\n");
            }
        }

        page.Append("\n## 阈值\n\n| 名称 | 默认 | 含义 | 依据 |\n|---|---|---|---|\n");
        foreach (var threshold in CheckThresholds.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{threshold.Name}` | {threshold.Default} {threshold.Unit} | {threshold.Meaning} | {Source(threshold.Citation)} |\n");
        }

        return page.ToString();
    }

    private static string Source(Citation citation) => citation.Document + (citation.Section is null ? "" : " " + citation.Section) + (citation.Verified ? "（已核对）" : "");

    private static string Theme(ICheck check) => check.GetType().Namespace!.Split('.')[^1];
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.WholeYear;

/// <summary>A project is begun, its declaration filled in, explained and submitted by the keyboard alone.</summary>
[Collection(WebTests.Name)]
public sealed class KeyboardAloneTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string Indicators = """
        一级指标	二级指标	三级指标	指标值	分值
        成本指标	经济成本指标	检验设备购置总成本	≤128万元	20
        产出指标	数量指标	更新检验设备台数	≥12台	10
        		培训检验人员人次	≥240人次	10
        	质量指标	设备验收合格率	=100%	10
        	时效指标	设备投入使用时间	10月底前	10
        效益指标	社会效益指标	检验报告平均出具时间	≤2小时	20
        满意度指标	服务对象满意度指标	就诊居民满意度	≥90%	10
        """;


    [Fact]
    public async Task A_declaration_is_filed_and_submitted_without_a_mouse()
    {
        var unit = Unit.Create("云溪区社区卫生服务中心" + Guid.NewGuid().ToString("N")[..6], "shanghai");
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Units.Add(unit);
            await context.SaveChangesAsync();
        }

        var form = await OpenForm.OpenAsync(Windows, application, await application.AccountAsync("keys" + Guid.NewGuid().ToString("N")[..6], (Role.Filer, unit.Id)));
        var page = form.Page;
        await page.AddInitScriptAsync("addEventListener('pointerdown', () => { throw new Error('a mouse was used'); }, true);");
        await page.GotoAsync($"{application.Address}/projects");

        await TabToAsync(form, "新建项目");
        await form.PressAsync("Enter");
        await BeAtAsync(page, "新建项目");
        await TabToAsync(form, "项目名称");
        await form.TypeAsync("社区卫生站检验能力提升");
        await TabToAsync(form, "预算年度");
        await form.PressAsync("Control+a");
        await form.TypeAsync("2026");
        await form.PressAsync("Enter");
        await form.BeReadyAsync();
        await FillAsync(form);

        // The help of keys, and back to the cell.
        await form.PressAsync("F6");
        await TabToAsync(form, "按键");
        await form.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("下一处 / 上一处未保存、有意见或有批注的格")).ToBeVisibleAsync();
        await form.PressAsync("Escape");
        (await IsInFormAsync(page)).ShouldBeTrue();

        // A dialog opens, closes, and the cell has the focus again.
        await TabToAsync(form, "从台账取数", "Shift+Tab");
        await form.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await form.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Wait.UntilAsync(async () => (await IsInFormAsync(page)).ShouldBeTrue());

        await ExplainAsync(form);
        await TabToAsync(form, "查看、提交", "Shift+Tab");
        await form.PressAsync("Enter");
        await BeAtAsync(page, "申报表");
        await TabToAsync(form, "提交");
        await form.PressAsync("Enter");
        await TabToAsync(form, "确认提交");
        await form.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已提交" })).ToBeVisibleAsync();
        await using var database = await application.OpenDatabaseAsync();
        (await database.Projects.Where(project => project.UnitId == unit.Id).SelectMany(project => project.Filings).Select(filing => filing.State).SingleAsync()).ShouldBe(FilingState.AwaitingConfirmation);
    }

    private static async Task FillAsync(OpenForm form)
    {
        var texts = new Dictionary<string, string>
        {
            ["project.nature"] = "一次性项目", ["project.category"] = "特定目标类", ["project.department"] = "云溪区卫生健康局", ["project.start"] = "2026-01-01", ["project.end"] = "2026-12-31",
            ["money.project.total"] = "1,280,000", ["money.project.fiscal"] = "1,280,000", ["money.project.other"] = "0",
            ["money.annual.total"] = "1,280,000", ["money.annual.fiscal"] = "1,280,000", ["money.annual.carryover"] = "0", ["money.annual.other"] = "0",
            ["goals.overall"] = "提升社区卫生站检验能力，居民在家门口完成常规检验。",
            ["goals.annual"] = "2026年投入不超过128万元，更新检验设备12台，设备验收合格率100%，10月底前投入使用；检验报告平均出具时间缩短到2小时以内，就诊居民满意度不低于90%。",
        };
        await form.PressAsync("Control+Home");
        await form.PressUntilAsync("Tab", "the indicators", async () =>
        {
            var field = (await form.FieldAsync())!;
            if (texts.Remove(field, out var text))
            {
                await form.TypeAsync(text);
            }

            return field.StartsWith("indicator.", StringComparison.Ordinal);
        });

        texts.ShouldBeEmpty();
        await form.PasteAsync(Indicators);
        await form.BeSavedAsync();

        // A row comes and goes; the focus stays in the form.
        await form.PressAsync("Control+Enter");
        (await form.FieldAsync()).ShouldBe("indicator.level3");
        await form.PressAsync("Control+Delete");
        (await IsInFormAsync(form.Page)).ShouldBeTrue();
        await form.BeSavedAsync();
        (await IsInFormAsync(form.Page)).ShouldBeTrue();
    }

    // What asks for an explanation gets one, by the list beside the form.
    private async Task ExplainAsync(OpenForm form)
    {
        await BeCheckedAsync(form.Page);
        await form.PressAsync("F6", "F6");
        var owed = form.Page.GetByRole(AriaRole.Button, new() { Name = "写说明" });
        for (var left = await owed.CountAsync(); left > 0; left--)
        {
            await TabToAsync(form, "写说明");
            await form.PressAsync("Enter");
            await form.TypeAsync("第二季度起统一采购，价格按中标合同执行。");
            await form.PressAsync("Control+Enter");
            await Assertions.Expect(owed).ToHaveCountAsync(left - 1);
            (await form.Page.EvaluateAsync<bool>("document.querySelector('[data-findings]').contains(document.activeElement)")).ShouldBeTrue("the focus stays in the list");
        }

        await Assertions.Expect(form.Page.Locator(".findings-counts")).Not.ToContainTextAsync("必须修改");
        await form.PressAsync("Escape");
        (await IsInFormAsync(form.Page)).ShouldBeTrue();
    }

    // A link changes the address before the page has changed.
    private static Task BeAtAsync(IPage page, string heading) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    // Goes on until what has the focus is named so, by its label, its own name or its words.
    private static Task TabToAsync(OpenForm form, string name, string key = "Tab") => form.PressUntilAsync(key, name, () => form.Page.EvaluateAsync<bool>(
        "name => { const at = document.activeElement; return at !== document.body && [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent].some(text => text?.trim().startsWith(name)) && at.matches('a, button, summary, input'); }", name));

    // The list tells of the form as it stands on record.
    private async Task BeCheckedAsync(IPage page)
    {
        await using var context = await application.OpenDatabaseAsync();
        var project = Guid.Parse(page.Url.Split('/')[^3]);
        var version = await context.Filings.Where(filing => filing.ProjectId == project).Select(filing => filing.Sequence).SingleAsync();
        await Assertions.Expect(page.Locator("[data-findings]")).ToHaveAttributeAsync("data-version", $"{version}");
    }

    private static Task<bool> IsInFormAsync(IPage page) => page.EvaluateAsync<bool>("document.activeElement.matches('.cell-input')");
}

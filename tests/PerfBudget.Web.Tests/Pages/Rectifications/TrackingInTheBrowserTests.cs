using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Ledger;
using PerfBudget.UseCases.Ledger;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Rectifications;

/// <summary>The lights, a rectification and the ledger as people meet them. PERFBUDGET_PICTURES names a folder for pictures of each step.</summary>
[Collection(WebTests.Name)]
public sealed class TrackingInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{

    [Fact]
    public async Task Lights_follow_what_is_saved_and_a_click_goes_to_the_cell()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await using var form = await OpenAsync(tracked, "/tracking/edit");
        await form.BeReadyAsync();
        var judged = form.Page.Locator("[data-judgement] [data-finding]").Filter(new() { HasText = "更新设备数量" });
        await Assertions.Expect(judged).ToContainTextAsync("红灯");
        await Assertions.Expect(judged).ToContainTextAsync("为应完成的 50%");

        await judged.ClickAsync();
        await Assertions.Expect(form.Cell("indicator.actual")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("cell-active"));
        await form.TypeAsync("13台");
        await form.PressAsync("Enter");
        await form.BeSavedAsync();

        await Assertions.Expect(judged).ToContainTextAsync("绿灯");
        await form.Page.PictureAsync("tracking-editor");
    }

    [Fact]
    public async Task Ticked_cells_are_taken_from_the_ledger_as_edits_that_can_be_undone()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await application.Services.GetRequiredService<WriteLedger>().RunAsync(tracked.Filer, tracked.Project.Id,
        [
            new MoneyLineText("2026-01-05", "年初预算", "财政拨款", "1,000,000", null), new MoneyLineText("2026-07-01", "支出", "财政拨款", "700,000", null),
            new MoneyLineText("2026-09-01", "支出", "财政拨款", "99,000", "跟踪时段之后"),
        ], CancellationToken.None);
        await using var form = await OpenAsync(tracked, "/tracking/edit");
        await form.BeReadyAsync();
        var button = form.Page.Locator("[data-ledger]");
        await Assertions.Expect(button).ToHaveTextAsync("从台账取数（1 处不一致，1 处可填）");

        await button.ClickAsync();
        var dialog = form.Page.GetByRole(AriaRole.Dialog, new() { Name = "从台账取数" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Row, new() { Name = "预算执行数" })).ToContainTextAsync("650,000700,000不一致");
        await form.Page.PictureAsync("tracking-ledger-dialog");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "采用 预算执行进度" }).UncheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "采用所选" }).ClickAsync();
        await form.BeSavedAsync();
        await Assertions.Expect(form.Cell("money.executed.total")).ToContainTextAsync("700,000");
        await Assertions.Expect(button).ToHaveTextAsync("从台账取数（1 处可填）");

        await form.PressAsync("Control+z");
        await Assertions.Expect(form.Cell("money.executed.total")).ToContainTextAsync("650,000");
        await form.BeSavedAsync();
    }

    [Fact]
    public async Task A_rectification_is_ordered_answered_and_accepted_on_the_form_s_page()
    {
        var tracked = await TrackedProject.AddAsync(application);
        var page = await Windows.OpenAsync($"{application.Address}/projects/{tracked.Project.Id}/tracking");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "跟踪研判" })).ToContainTextAsync("红灯");
        await page.PictureAsync("tracking-form");
        await page.GetByText("责令整改", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("整改要求（必填）").FillAsync("请在期限内完成设备采购并上报验收资料。");
        await page.GetByLabel("整改期限（必填）").FillAsync(application.Today.AddDays(20).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "确认责令整改" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rectification")).ToContainTextAsync("待整改");

        await using var filer = await OpenAsync(tracked, "/tracking");
        await filer.Page.GetByText("答复整改情况").ClickAsync();
        await filer.Page.GetByLabel("整改情况（必填）").FillAsync("已签合同，十月到货。");
        await filer.Page.GetByRole(AriaRole.Button, new() { Name = "送财政部门验收" }).ClickAsync();
        await Assertions.Expect(filer.Page.Locator(".rectification")).ToContainTextAsync("待验收");

        await page.ReloadAsync();
        await page.GetByText("验收", new() { Exact = true }).ClickAsync();
        await page.PictureAsync("tracking-settle");
        await page.GetByRole(AriaRole.Button, new() { Name = "通过", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".rectification")).ToContainTextAsync("已验收");
        await page.GotoAsync($"{application.Address}/projects/{tracked.Project.Id}");
        await Assertions.Expect(page.Locator(".rectification")).ToContainTextAsync("已签合同，十月到货。");
        await page.SetViewportSizeAsync(390, 844);
        await page.PictureAsync("tracking-project-390");
        await page.GotoAsync($"{application.Address}/projects/{tracked.Project.Id}/tracking");
        await page.PictureAsync("tracking-form-390");
    }

    [Fact]
    public async Task A_ledger_is_written_line_by_line_and_from_a_table()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await using var filer = await OpenAsync(tracked, "/money");
        var page = filer.Page;
        await page.GetByLabel("日期").FillAsync("2026-01-05");
        await page.GetByLabel("类型").SelectOptionAsync("年初预算");
        await page.GetByLabel("金额（元）").FillAsync("1,000,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记一笔" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已登记 1 笔" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "从表格导入" }).ClickAsync();
        await page.GetByLabel("从 Excel 或 WPS 复制后粘贴在这里").FillAsync("日期\t类型\t资金来源\t金额\t摘要\n2026-03-01\t支出\t财政拨款\t12,000.50\t第一批\n2026-02-30\t支出\t财政拨款\t一百\t");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("2 行，1 行有误");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "导入这" })).ToHaveCountAsync(0);
        await page.PictureAsync("tracking-import");
        await page.GetByLabel("从 Excel 或 WPS 复制后粘贴在这里").FillAsync("2026-03-01\t支出\t财政拨款\t12,000.50\t第一批\n2026-04-01\t支出\t财政拨款\t1万元\t第二批");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入这 2 行" }).ClickAsync();
        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync("22,000.50");
        await page.PictureAsync("tracking-money");

        var line = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "第二批" });
        await line.GetByText("作废", new() { Exact = true }).ClickAsync();
        await line.GetByLabel("作废的理由").FillAsync("重复登记");
        await line.GetByRole(AriaRole.Button, new() { Name = "确认作废" }).ClickAsync();
        await Assertions.Expect(line).ToContainTextAsync("已作废：重复登记");
        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync("12,000.50");
        await page.SetViewportSizeAsync(390, 844);
        await page.PictureAsync("tracking-money-390");
    }

    [Fact]
    public async Task Evidence_is_uploaded_downloaded_and_removed()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await using var filer = await OpenAsync(tracked, "/tracking/evidence");
        var page = filer.Page;
        await page.GetByLabel("为“更新设备数量”选择文件").SetInputFilesAsync(new FilePayload { Name = "验收单.txt", MimeType = "application/pdf", Buffer = "%PDF-1.7 验收 %%EOF"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "验收单.pdf" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await page.PictureAsync("tracking-evidence");
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.ShouldBe("验收单.pdf");

        await page.GetByLabel("为“更新设备数量”选择文件").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = "<script>alert(1)</script>"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不收这种文件");
        await page.GetByText("移除", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认移除" }).ClickAsync();
        await Assertions.Expect(page.GetByText("还没有佐证材料。")).ToBeVisibleAsync();
    }

    private async Task<OpenForm> OpenAsync(TrackedProject tracked, string path)
    {
        var form = await OpenForm.OpenAsync(Windows, application, await application.AccountAsync("f" + Guid.NewGuid().ToString("N")[..10], (Role.Filer, tracked.UnitId)));
        await form.Page.GotoAsync($"{application.Address}/projects/{tracked.Project.Id}{path}");
        return form;
    }
}

using System.Text.Json;
using Microsoft.Playwright;
using PerfBudget.Testing;
using PerfBudget.Web.Tests.Database;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.Editing;

/// <summary>Servers that are killed, connections that drop, people who write into one cell, computers that are shared.</summary>
[Collection(WebTests.Name)]
public sealed class NothingIsLostTests(RunningApplication application, Browser browser) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_server_killed_mid_typing_costs_at_most_the_last_two_seconds_of_the_cell_in_typing()
    {
        using var folder = new TemporaryFolder();
        var first = ApplicationProcess.Start(folder.Path, isDevelopment: true);
        await first.BeWellAsync();
        await using var form = await FirstDraftAsync(first.Address);
        await form.Cell("goals.overall").ClickAsync();
        await form.TypeAsync("杀死前写完的一格");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
        await form.TypeAsync("正在写的一格：前半句，");
        await form.Page.WaitForTimeoutAsync(2_200);

        first.Signal("KILL");
        await first.EndAsync();
        await form.TypeAsync("后半句");
        await form.PressAsync("Tab");
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("断开时写的一格");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存");
        using var second = ApplicationProcess.Start(folder.Path, first.Address, isDevelopment: true);
        await second.BeWellAsync();

        await form.BeSavedAsync();
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await Assertions.Expect(form.Cell("goals.overall")).ToHaveTextAsync("杀死前写完的一格");
        await Assertions.Expect(form.Cell("goals.annual")).ToHaveTextAsync("正在写的一格：前半句，后半句");
        await Assertions.Expect(form.Cell("project.nature")).ToHaveTextAsync("断开时写的一格");
        second.Signal("TERM");
        await second.EndAsync();
        first.Dispose();
    }

    [Fact]
    public async Task A_page_closed_while_the_server_is_away_sends_what_it_held_when_it_is_opened_again()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        await using var form = await OpenForm.OpenAsync(browser, application, project, zhangSan);
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("断线时写的");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存（1 处）");
        await form.Page.CloseAsync();
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBeNull();
        await form.Page.Context.SetOfflineAsync(false);

        var again = new OpenForm(await form.Page.Context.NewPageAsync(), []);
        await again.Page.GotoAsync($"{application.Address}/projects/{project}/declaration/edit");
        await again.BeReadyAsync();
        await again.BeSavedAsync();

        (await _drafts.FileAsync(project)).Project.Nature.ShouldBe("断线时写的");
        (await _drafts.HistoryAsync(project)).ShouldHaveSingleItem().PersonName.ShouldBe(zhangSan.Name);
    }

    [Fact]
    public async Task What_one_person_could_not_send_is_never_sent_by_the_next()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        var liSi = await _drafts.FilerAsync(project, "李四");
        await using var form = await OpenForm.OpenAsync(browser, application, project, zhangSan);
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("张三写的");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存（1 处）");
        await form.SignInAsync(application, liSi);
        await form.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(form.Notice).ToContainTextAsync("已换人登录", new() { Timeout = 15_000 });
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.BeSavedAsync();
        (await _drafts.HistoryAsync(project)).ShouldBeEmpty();

        await form.SignInAsync(application, zhangSan);
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.BeSavedAsync();
        (await _drafts.HistoryAsync(project)).ShouldHaveSingleItem().PersonName.ShouldBe(zhangSan.Name);
    }

    [Fact]
    public async Task What_is_kept_in_the_browser_is_unreadable_without_the_server()
    {
        await using var form = await OpenForm.OpenAsync(browser, application, await _drafts.NewAsync());
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("秘密的内容");
        await form.PressAsync("Tab");
        await form.Page.WaitForTimeoutAsync(300);

        var kept = await form.Page.EvaluateAsync<string>("""
            () => new Promise(resolve => indexedDB.open('perfbudget-unsent').onsuccess = opened => {
                opened.target.result.transaction('edits').objectStore('edits').getAll().onsuccess = found =>
                    resolve(JSON.stringify(found.target.result.map(({ sealed, ...rest }) => ({ ...rest, sealed: new TextDecoder().decode(sealed) }))));
            })
            """);

        JsonDocument.Parse(kept).RootElement.GetArrayLength().ShouldBe(1);
        kept.ShouldNotContain("秘密");
    }

    [Fact]
    public async Task Two_people_in_one_cell_see_both_values_and_the_later_one_chooses()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        var liSi = await _drafts.FilerAsync(project, "李四");
        await using var zhang = await OpenForm.OpenAsync(browser, application, project, zhangSan);
        await using var li = await OpenForm.OpenAsync(browser, application, project, liSi);
        await Assertions.Expect(zhang.Page.Locator("[data-people]")).ToHaveTextAsync($"{liSi.Name} 也在填写", new() { Timeout = 8_000 });
        await zhang.Cell("goals.annual").ClickAsync();
        await zhang.TypeAsync("张三写的");
        await li.Cell("goals.annual").ClickAsync();
        await li.TypeAsync("李四写的");
        await zhang.PressAsync("Tab");
        await zhang.BeSavedAsync();

        await li.PressAsync("Tab");
        await Assertions.Expect(li.Notice).ToContainTextAsync($"{zhangSan.Name}也改了这一格");
        await li.PressAsync("Shift+Tab");
        await Assertions.Expect(li.Panel).ToContainTextAsync("张三写的");
        await Assertions.Expect(li.Panel).ToContainTextAsync("李四写的");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("张三写的");
        await li.Panel.GetByRole(AriaRole.Button, new() { Name = "用我的" }).ClickAsync();
        await li.BeSavedAsync();

        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("李四写的");
        await Assertions.Expect(zhang.Cell("goals.annual")).ToHaveTextAsync("李四写的", new() { Timeout = 8_000 });
    }

    [Fact]
    public async Task Rows_that_one_adds_appear_with_the_other()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        var liSi = await _drafts.FilerAsync(project, "李四");
        await using var zhang = await OpenForm.OpenAsync(browser, application, project, zhangSan);
        await using var li = await OpenForm.OpenAsync(browser, application, project, liSi);
        await zhang.Cell("indicator.level3", 3).ClickAsync();
        await zhang.PasteAsync("甲\t≥1次\n乙\t≥2次\n");
        await zhang.BeSavedAsync();

        await Assertions.Expect(li.Page.Locator("[data-field='indicator.level3'] .cell-value").Filter(new() { HasText = "乙" })).ToBeVisibleAsync(new() { Timeout = 8_000 });
    }

    // As a clerk would begin: signs in, names a project, and has its form open.
    private async Task<OpenForm> FirstDraftAsync(string address)
    {
        var complaints = new List<string>();
        var page = await browser.OpenAsync(address + "/projects/new", 1366, 768, complaints);
        await page.Locator("input[name=UserName]").FillAsync("tianbao");
        await page.Locator("input[name=Password]").FillAsync("shili-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("input[name=name]").FillAsync("新项目");
        await page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Index = 1 }); // several units: none is chosen beforehand
        await page.Locator("input[name=year]").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立项目并填写申报表" }).ClickAsync();
        var form = new OpenForm(page, complaints);
        await form.BeReadyAsync();
        return form;
    }
}

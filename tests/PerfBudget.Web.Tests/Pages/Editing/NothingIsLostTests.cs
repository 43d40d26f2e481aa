using Microsoft.Playwright;
using PerfBudget.Testing;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Database;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>Servers that are killed, connections that drop, people who write into one cell, computers that are shared.</summary>
[Collection(WebTests.Name)]
public sealed class NothingIsLostTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    public override Task InitializeAsync()
    {
        Windows.Complaints.Expect("net::ERR_"); // connections are lost
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_server_killed_mid_typing_costs_at_most_the_last_two_seconds_of_the_cell_in_typing()
    {
        using var folder = new TemporaryFolder();
        using var first = ApplicationProcess.Start(folder.Path, isDevelopment: true);
        await first.BeWellAsync();
        var form = await FirstDraftAsync(first.Address);
        await form.Cell("goals.overall").ClickAsync();
        await form.TypeAsync("杀死前写完的一格");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
        await form.TypeAsync("正在写的一格：前半句，");
        await form.PassAsync(2_000);
        await form.BeSavedAsync();

        first.Signal("KILL");
        await first.EndAsync();
        await form.TypeAsync("后半句");
        await form.PressAsync("Tab");
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("断开时写的一格");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存");
        await form.Page.Context.SetOfflineAsync(true);
        using var second = ApplicationProcess.Start(folder.Path, first.Address, isDevelopment: true);
        await second.BeWellAsync();

        // What the server had, as anybody sees it while the writer's browser is still cut off.
        var elsewhere = await Windows.OpenAsync("about:blank");
        await elsewhere.Context.AddCookiesAsync((await form.Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = first.Address }));
        await elsewhere.GotoAsync(form.Page.Url);
        var seen = new OpenForm(elsewhere);
        await seen.BeReadyAsync();
        await Assertions.Expect(seen.Cell("goals.overall")).ToHaveTextAsync("杀死前写完的一格");
        await Assertions.Expect(seen.Cell("goals.annual")).ToHaveTextAsync("正在写的一格：前半句，");
        await Assertions.Expect(seen.Cell("project.nature")).ToHaveTextAsync("");

        await form.Page.Context.SetOfflineAsync(false);
        await form.BeSavedAsync();
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await Assertions.Expect(form.Cell("goals.overall")).ToHaveTextAsync("杀死前写完的一格");
        await Assertions.Expect(form.Cell("goals.annual")).ToHaveTextAsync("正在写的一格：前半句，后半句");
        await Assertions.Expect(form.Cell("project.nature")).ToHaveTextAsync("断开时写的一格");
        second.Signal("TERM");
        await second.EndAsync();
    }

    [Fact]
    public async Task A_page_closed_while_the_server_is_away_sends_what_it_held_when_it_is_opened_again()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        await using var form = await OpenForm.OpenAsync(Windows, application, project, zhangSan);
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("断线时写的");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存（1 处）");
        await form.KeepAsync(1);
        await form.Page.CloseAsync();
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBeNull();
        await form.Page.Context.SetOfflineAsync(false);

        var again = new OpenForm(await form.Page.Context.NewPageAsync());
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
        await using var form = await OpenForm.OpenAsync(Windows, application, project, zhangSan);
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("张三写的");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving).ToContainTextAsync("未保存（1 处）");
        await form.KeepAsync(1);
        Windows.Complaints.Expect("status of 400"); // the token is still that of the one who wrote
        await form.SignInAsync(application, liSi);
        await form.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(form.Notice).ToContainTextAsync("已换人登录");
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
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await form.Page.Context.SetOfflineAsync(true);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("秘密的内容");
        await form.PressAsync("Tab");

        var kept = await form.KeepAsync(1);

        kept.ShouldNotContain("秘密");
    }

    [Fact]
    public async Task Two_people_in_one_cell_see_both_values_and_the_later_one_chooses()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        var liSi = await _drafts.FilerAsync(project, "李四");
        await using var zhang = await OpenForm.OpenAsync(Windows, application, project, zhangSan);
        await using var li = await OpenForm.OpenAsync(Windows, application, project, liSi);
        await Assertions.Expect(zhang.Page.Locator("[data-people]")).ToHaveTextAsync($"{liSi.Name} 也在填写");
        await zhang.Cell("goals.annual").ClickAsync();
        await zhang.TypeAsync("张三写的");
        await li.Cell("goals.annual").ClickAsync();
        await li.BeforeSavingAsync(async () =>
        {
            await li.TypeAsync("李四写的");
            await zhang.PressAsync("Tab");
            await zhang.BeSavedAsync();
            await li.PressAsync("Tab");
        });
        await Assertions.Expect(li.Notice).ToContainTextAsync($"{zhangSan.Name}也改了这一格");
        await li.PressAsync("Shift+Tab");
        await Assertions.Expect(li.Panel).ToContainTextAsync("张三写的");
        await Assertions.Expect(li.Panel).ToContainTextAsync("李四写的");
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("张三写的");
        await li.Panel.GetByRole(AriaRole.Button, new() { Name = "用我的" }).ClickAsync();
        await li.BeSavedAsync();

        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("李四写的");
        await Assertions.Expect(zhang.Cell("goals.annual")).ToHaveTextAsync("李四写的");
    }

    [Fact]
    public async Task Rows_that_one_adds_appear_with_the_other()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        var liSi = await _drafts.FilerAsync(project, "李四");
        await using var zhang = await OpenForm.OpenAsync(Windows, application, project, zhangSan);
        await using var li = await OpenForm.OpenAsync(Windows, application, project, liSi);
        await zhang.Cell("indicator.level3", 3).ClickAsync();
        await zhang.PasteAsync("甲\t≥1次\n乙\t≥2次\n");
        await zhang.BeSavedAsync();

        await Assertions.Expect(li.Page.Locator("[data-field='indicator.level3'] .cell-value").Filter(new() { HasText = "乙" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_whose_row_somebody_deleted_stays_to_be_read_until_its_writer_gives_it_up()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3").ClickAsync();
        await form.PasteAsync("产出指标\t数量指标\t甲\t≥1次\n\t\t乙\t≥2次");
        await form.BeSavedAsync();
        var row = (await _drafts.FileAsync(project)).Indicators.Single(indicator => indicator.Name == "乙").Id.ToString();
        await form.Row("indicator.target", row).DblClickAsync();
        await form.TypeAsync("，每季度一次");
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "indicator.row", row, 1_000, null), "李四");
        await form.PressAsync("Tab");

        await Assertions.Expect(form.Row("indicator.target", row)).ToHaveCountAsync(0);
        await Assertions.Expect(form.Notice).ToContainTextAsync("“乙 · 年度指标值”没有保存：这一行已被删除。您写的是：≥2次，每季度一次");
        await Assertions.Expect(form.Saving).ToHaveTextAsync("1 格未保存，见表格上方");
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await Assertions.Expect(form.Notice).ToContainTextAsync("≥2次，每季度一次");

        await form.Notice.GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();
        await form.BeSavedAsync();
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.BeSavedAsync();
        await Assertions.Expect(form.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Words_half_written_beside_the_form_outlast_other_cells_and_a_reload_and_are_shown_to_nobody_else()
    {
        var project = await _drafts.NewAsync();
        var zhangSan = await _drafts.FilerAsync(project, "张三");
        await using var form = await OpenForm.OpenAsync(Windows, application, project, zhangSan);
        var box = form.Panel.Locator("textarea[aria-label='对本格的批注']"); // in sight or not
        await form.Cell("goals.annual").ClickAsync();
        await form.Panel.GetByText("写批注").First.ClickAsync();
        await box.FillAsync("半条批注");
        await form.Cell("goals.overall").ClickAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.Cell("goals.annual").ClickAsync();
        await Assertions.Expect(box).ToHaveValueAsync("半条批注");

        await form.SignInAsync(application, await _drafts.FilerAsync(project, "李四"));
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.Cell("goals.annual").ClickAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
        await form.SignInAsync(application, zhangSan);
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await form.Cell("goals.annual").ClickAsync();
        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "写批注" }).ClickAsync();
        await Assertions.Expect(form.Panel.Locator(".comment-text")).ToHaveTextAsync("半条批注");
        await Assertions.Expect(box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_refused_while_it_is_typed_is_never_called_saved_and_the_notice_names_what_is_open()
    {
        Windows.Complaints.Expect("status of 401"); // signed out
        Windows.Complaints.Expect("status of 400"); // the token is still that of the one who wrote
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("money.annual.total").ClickAsync();
        await form.TypeAsync("约100万");
        await Assertions.Expect(form.Saving).ToContainTextAsync("这一格的内容还不能保存：请填金额");
        await form.PressAsync("Tab");
        await form.Cell("project.start").ClickAsync();
        await form.TypeAsync("2026-02-31");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Notice).ToContainTextAsync("“计划开始日期”未保存");
        await form.Cell("project.start").ClickAsync();
        await form.TypeAsync("2026-02-01");
        await form.PressAsync("Tab");

        await Assertions.Expect(form.Notice).ToContainTextAsync("年度资金申请总额”未保存");
        await Assertions.Expect(form.Notice).Not.ToContainTextAsync("计划开始日期");
        await form.Cell("money.annual.total").ClickAsync();
        await form.TypeAsync("100");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
        await Assertions.Expect(form.Notice).ToBeHiddenAsync();

        await form.Page.Context.ClearCookiesAsync();
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("一次性项目");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Saving.GetByRole(AriaRole.Link, new() { Name = "请重新登录" })).ToHaveAttributeAsync("target", "_blank");
        await form.SignInAsync(application, await _drafts.FilerAsync(project, "李四"));
        await Assertions.Expect(form.Notice).ToContainTextAsync("已换人登录");
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBeNull();
    }

    // As a clerk would begin: signs in, names a project, and has its form open.
    private async Task<OpenForm> FirstDraftAsync(string address)
    {
        var page = await Windows.OpenAsync(address + "/projects/new");
        await page.Locator("input[name=UserName]").FillAsync("tianbao");
        await page.Locator("input[name=Password]").FillAsync("shili-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("input[name=name]").FillAsync("新项目");
        await page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Index = 1 }); // several units: none is chosen beforehand
        await page.Locator("input[name=year]").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立项目并填写申报表" }).ClickAsync();
        var form = new OpenForm(page);
        await form.BeReadyAsync();
        return form;
    }
}

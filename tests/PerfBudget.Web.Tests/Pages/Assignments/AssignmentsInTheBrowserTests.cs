using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Assignments;

/// <summary>Asking a colleague, filling, taking back: two people in browsers of their own.</summary>
[Collection(WebTests.Name)]
public sealed class AssignmentsInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string Password = "lanhai-2026-qiaoliang";
    private int _picture;

    [Fact]
    public async Task A_filer_asks_a_colleague_without_a_role_signs_in_and_fills_and_the_filer_sees_it()
    {
        var form = await AssistedForm.FileAsync(application);
        var colleague = await WithPasswordAsync();
        var filer = await PageAsync(form.Filer);
        await filer.GotoAsync($"{application.Address}/projects/{form.Project}/declaration");
        await filer.GetByRole(AriaRole.Link, new() { Name = "协助填报" }).ClickAsync();
        await PictureAsync(filer, "filer-page");
        await filer.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("培训人次") }).CheckAsync();
        await filer.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("考核合格率") }).CheckAsync();
        await filer.GetByLabel("协助人的用户名").FillAsync(colleague.UserName!);
        await filer.GetByLabel("留言").FillAsync("培训人次请按人事科的台账填，合格率取考试系统的数。\n有疑问打我电话。");
        await filer.GetByRole(AriaRole.Button, new() { Name = "请对方协助" }).ClickAsync();
        var link = await filer.GetByLabel("协助填报的链接").InputValueAsync();
        await filer.WaitForLoadStateAsync(LoadState.Load); // with the scripts
        await filer.GetByRole(AriaRole.Button, new() { Name = "复制链接" }).ClickAsync();
        await Assertions.Expect(filer.GetByText("已复制")).ToBeVisibleAsync();
        await PictureAsync(filer, "filer-asked");

        var page = await Windows.OpenAsync("about:blank");
        await page.GotoAsync(link);
        await page.GetByLabel("用户名").FillAsync(colleague.UserName!);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(link);
        var open = new OpenForm(page);
        await open.BeReadyAsync();
        await PictureAsync(page, "colleague");
        await open.Row("indicator.target", form.One).ClickAsync();
        await open.TypeAsync(">=260人次");
        await open.PressAsync("Enter");
        await open.Row("indicator.target", form.Two).ClickAsync();
        await open.TypeAsync(">=95");
        await open.PressAsync("Escape");
        await open.TypeAsync(">=95%");
        await open.PressAsync("Tab");
        await open.BeSavedAsync();
        await Assertions.Expect(open.Row("indicator.target", form.One)).ToHaveTextAsync("≥260人次");
        (await page.Locator("[data-row]").EvaluateAllAsync<string[]>("cells => [...new Set(cells.map(cell => cell.dataset.row))]")).ShouldBe([form.One, form.Two], ignoreOrder: true);
        (await open.Panel.GetByRole(AriaRole.Button, new() { Name = "加一行" }).CountAsync()).ShouldBe(0);

        // 填好了 takes along what is still being typed.
        await open.Row("indicator.level3", form.Two).ClickAsync();
        await open.TypeAsync("培训考核合格率");
        await page.GetByRole(AriaRole.Button, new() { Name = "填好了" }).ClickAsync();
        await Assertions.Expect(page.GetByText("您已标为“已填好”")).ToBeVisibleAsync();
        await PictureAsync(page, "colleague-finished");

        var file = await form.FileAsync();
        file.Indicators.Select(row => (row.Name, row.Target?.Text)).ShouldBe([("培训人次", "≥260人次"), ("别处的指标", "≥9876.54万元"), ("培训考核合格率", "≥95%")]);
        await filer.GotoAsync($"{application.Address}/todo");
        await Assertions.Expect(filer.GetByText("填好协助的指标")).ToBeVisibleAsync();
        await filer.GotoAsync($"{application.Address}/projects/{form.Project}/declaration/assist");
        await Assertions.Expect(filer.Locator(".assist-list tbody tr").First).ToContainTextAsync("已填好");
        await PictureAsync(filer, "filer-list");
        (await new Drafts(application).HistoryAsync(form.Project))[^1].PersonName.ShouldBe(colleague.Name);

        await page.GetByRole(AriaRole.Button, new() { Name = "继续填写" }).ClickAsync();
        await open.BeReadyAsync();
    }

    [Fact]
    public async Task A_revoked_one_stops_with_a_clear_message_and_what_was_typed_is_shown_even_after_a_reload()
    {
        var form = await AssistedForm.FileAsync(application);
        var page = await PageAsync(form.Colleague);
        await page.GotoAsync(application.Address + form.Link);
        var open = new OpenForm(page);
        await open.BeReadyAsync();
        await open.Row("indicator.level3", form.One).ClickAsync();
        await open.TypeAsync("收回前写完的");
        await open.PressAsync("Enter");
        await open.BeSavedAsync();

        await open.Row("indicator.target", form.One).ClickAsync();
        await open.BeforeSavingAsync(async () =>
        {
            await open.TypeAsync("≥777人次");
            (await form.RevokeAsync()).ShouldBeTrue();
        });

        await Assertions.Expect(open.Notice).ToContainTextAsync($"已收回这次协助填报，不能再填写；如需继续，请联系{form.Filer.Name}");
        await Assertions.Expect(open.Notice).ToContainTextAsync("有 1 格没有保存，内容还在标红的格中");
        await Assertions.Expect(open.Saving).ToHaveTextAsync("1 格未保存");
        await Assertions.Expect(open.Row("indicator.target", form.One)).ToHaveTextAsync("≥777人次");
        (await page.GetByRole(AriaRole.Button, new() { Name = "填好了" }).IsVisibleAsync()).ShouldBeFalse();
        await PictureAsync(page, "colleague-revoked");
        var file = await form.FileAsync();
        (file.Indicators[0].Name, file.Indicators[0].Target!.Text).ShouldBe(("收回前写完的", "≥240人次"));

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("这次协助填报已结束")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".assist-left")).ToContainTextAsync("≥777人次");
        await PictureAsync(page, "colleague-ended");
        await page.GetByRole(AriaRole.Button, new() { Name = "已抄下" }).ClickAsync();
        await Assertions.Expect(page.Locator(".assist-left")).ToBeHiddenAsync();
        await open.KeepAsync(0);
        await page.RunAndWaitForResponseAsync(() => page.ReloadAsync(), "**/edit/key"); // with it the page looks for what was kept
        await open.PassAsync(300);
        await Assertions.Expect(page.GetByText("这次协助填报已结束")).ToBeVisibleAsync();
        (await page.Locator(".assist-left").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_filer_takes_it_back_after_a_question_and_two_who_write_one_cell_both_see_it()
    {
        var form = await AssistedForm.FileAsync(application);
        await using var filer = await OpenForm.OpenAsync(Windows, application, form.Project, form.Filer);
        var page = await PageAsync(form.Colleague);
        await page.GotoAsync(application.Address + form.Link);
        var open = new OpenForm(page);
        await open.BeReadyAsync();

        await filer.Row("indicator.target", form.One).ClickAsync();
        await Assertions.Expect(page.Locator("[data-people]")).ToContainTextAsync(form.Filer.Name);
        await Assertions.Expect(filer.Page.Locator("[data-people]")).ToContainTextAsync(form.Colleague.Name);
        await open.Row("indicator.target", form.One).ClickAsync();
        await open.BeforeSavingAsync(async () =>
        {
            await open.TypeAsync("≥300人次");
            await filer.TypeAsync("≥200人次");
            await filer.PressAsync("Enter");
            await filer.BeSavedAsync();
            await open.PressAsync("Enter");
        });
        await Assertions.Expect(open.Notice).ToContainTextAsync($"{form.Filer.Name}也改了这一格");
        await open.Row("indicator.target", form.One).ClickAsync();
        await open.Panel.GetByRole(AriaRole.Button, new() { Name = "用我的" }).ClickAsync();
        await open.BeSavedAsync();
        await Assertions.Expect(filer.Row("indicator.target", form.One)).ToHaveTextAsync("≥300人次");

        await filer.Page.GotoAsync($"{application.Address}/projects/{form.Project}/declaration/assist");
        await filer.Page.GetByText("收回", new() { Exact = true }).ClickAsync();
        await PictureAsync(filer.Page, "filer-revoking");
        await filer.Page.GetByRole(AriaRole.Button, new() { Name = "确认收回" }).ClickAsync();
        await Assertions.Expect(filer.Page.Locator(".assist-list")).ToContainTextAsync("已收回");
        (await filer.Page.GetByText("收回", new() { Exact = true }).CountAsync()).ShouldBe(0);
        await Assertions.Expect(open.Notice).ToContainTextAsync("已收回这次协助填报");
    }

    [Fact]
    public async Task Empty_closed_and_vanished_states_say_what_to_do()
    {
        var drafts = new Drafts(application);
        var empty = await drafts.NewAsync();
        var page = await PageAsync(await drafts.FilerAsync(empty, "filer"));
        await page.GotoAsync($"{application.Address}/projects/{empty}/declaration/assist");
        await Assertions.Expect(page.GetByText("表上还没有指标")).ToBeVisibleAsync();
        await PictureAsync(page, "filer-empty");

        var form = await AssistedForm.FileAsync(application);
        var filer = await PageAsync(form.Filer);
        await filer.GotoAsync($"{application.Address}/projects/{form.Project}/declaration");
        await PictureAsync(filer, "form-page");
        await filer.GotoAsync($"{application.Address}/projects/{form.Project}/declaration/edit");
        await filer.Locator("[data-editor][data-ready]").WaitForAsync();
        await PictureAsync(filer, "editor");
        await filer.GetByRole(AriaRole.Link, new() { Name = "协助填报" }).ClickAsync();
        await Assertions.Expect(filer.GetByRole(AriaRole.Heading, new() { Name = "协助填报" })).ToBeVisibleAsync();

        var colleague = await PageAsync(form.Colleague);
        await colleague.GotoAsync($"{application.Address}/");
        await Assertions.Expect(colleague.GetByRole(AriaRole.Heading, new() { Name = "协助填报" })).ToBeVisibleAsync();
        await PictureAsync(colleague, "colleague-todo");
        var row = 100;
        var gone = new[] { form.One, form.Two }.Select(id => new SentEdit(Guid.NewGuid(), ++row, "indicator.row", id, int.MaxValue, null)).ToList();
        await drafts.EditAsync(form.Project, gone);
        await colleague.GotoAsync(application.Address + form.Link);
        await Assertions.Expect(colleague.GetByText("要填的指标已从表上删除")).ToBeVisibleAsync();
        await PictureAsync(colleague, "colleague-without-rows");
        await filer.ReloadAsync();
        await Assertions.Expect(filer.Locator(".assist-list")).ToContainTextAsync("已从表上删除");

        await drafts.ApproveAsync(form.Project, Domain.Forms.FormKind.Declaration);
        await filer.ReloadAsync();
        await Assertions.Expect(filer.GetByText("这张表已批复，现在不能请人协助填报")).ToBeVisibleAsync();
        (await filer.Locator(".assist-entry").CountAsync()).ShouldBe(0);
        await PictureAsync(filer, "filer-closed");
        await colleague.GotoAsync(application.Address + form.Link);
        await Assertions.Expect(colleague.GetByText("这张表现在已批复")).ToBeVisibleAsync();
    }

    private async Task<IPage> PageAsync(Account person) => (await OpenForm.OpenAsync(Windows, application, person)).Page;

    private async Task<Account> WithPasswordAsync()
    {
        var account = await application.AccountAsync("xiezhu" + Guid.NewGuid().ToString("N")[..6]);
        await using var scope = application.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        (await people.AddPasswordAsync((await people.FindByIdAsync(account.Id.ToString()))!, Password)).Succeeded.ShouldBeTrue();
        return account;
    }

    private Task PictureAsync(IPage page, string name) => page.FitsPhoneAndDeskAsync($"assist-{++_picture:00}-{name}");
}
